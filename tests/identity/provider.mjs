// Identity providers to test signing in against: the certified package oidc-provider, several of them on ports of this
// machine. They sign in whoever the browser says it is, and can be told to answer wrongly in one particular way.
//
// A test is alone with its account: the header x-account of the page where one signs in says who signs in, x-acr on which
// level, and x-wrong, as JSON, what is to be wrong with the answer for that account. What is wrong with a whole provider
// is said when it is started, by its name.

import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { CompactSign, UnsecuredJWT, decodeJwt, decodeProtectedHeader, exportJWK, importJWK } from 'jose';
import { Provider, interactionPolicy } from 'oidc-provider';

// What it says of itself while it is set up is for those who run one.
console.info = () => {};
console.warn = () => {};

const { redirects, secret, clientId } = JSON.parse(process.argv[2]);

// The key of whoever signs in here, made anew each time. The half they keep is told at the end.
const clientKey = generateKeyPairSync('ec', { namedCurve: 'P-256' });

const wrongs = new Map();

async function key(kid, alg) {
  const made = alg === 'ES256'
    ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
    : generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...(await exportJWK(made.privateKey)), kid, alg, use: 'sig' };
}

async function sign(claims, jwk, header) {
  const privateKey = await importJWK(jwk, header.alg);
  return new CompactSign(new TextEncoder().encode(JSON.stringify(claims))).setProtectedHeader(header).sign(privateKey);
}

// The same answer, wrong in the way the test asked for. What is not about the signature is signed by the provider's own key.
async function tampered(body, wrong, own) {
  if (!body.id_token) return body;
  const claims = decodeJwt(body.id_token);
  let header = decodeProtectedHeader(body.id_token);
  for (const [name, value] of Object.entries(wrong.claims ?? {})) {
    if (value === null) delete claims[name];
    else claims[name] = value;
  }
  for (const [name, seconds] of Object.entries(wrong.seconds ?? {})) {
    claims[name] = Math.floor(Date.now() / 1000) + seconds;
  }
  if (wrong.accessToken) body.access_token = wrong.accessToken;
  if (wrong.none) {
    body.id_token = new UnsecuredJWT(claims).encode();
  } else if (wrong.hmac) {
    // The public key, taken for a secret.
    const secret = new TextEncoder().encode(wrong.hmac);
    header = { alg: 'HS256', kid: header.kid };
    body.id_token = await new CompactSign(new TextEncoder().encode(JSON.stringify(claims))).setProtectedHeader(header).sign(secret);
  } else {
    const jwk = wrong.strangersKey ? await key(own.kid, own.alg) : own;
    const kid = wrong.unknownKey ? 'nobody-knows-this' : header.kid;
    body.id_token = await sign(claims, jwk, { alg: own.alg, kid });
  }
  if (wrong.cut) body.id_token = body.id_token.slice(0, -4);
  if (wrong.noToken) delete body.id_token;
  return body;
}

async function start(name, { authentication, alg = 'RS256', metadata, turning }) {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${server.address().port}`;
  let own = await key('first', alg);
  const client = {
    client_id: clientId,
    redirect_uris: redirects.map((redirect) => `${redirect}/${name}`),
    id_token_signed_response_alg: alg,
    token_endpoint_auth_method: authentication,
    ...(authentication === 'private_key_jwt'
      ? { token_endpoint_auth_signing_alg: 'ES256', jwks: { keys: [{ ...(await exportJWK(clientKey.publicKey)), kid: 'overens-1', alg: 'ES256', use: 'sig' }] } }
      : { client_secret: secret }),
  };
  const make = () => {
    const provider = new Provider(issuer, {
      clients: [client],
      acrValues: ['loa2', 'loa3', 'loa4', 'uncertified-loa3', 'eidas-low', 'eidas-sub', 'eidas-high'],
      claims: { openid: ['sub'], acr: null, auth_time: null, iss: null, sid: null },
      clientBasedCORS: () => false,
      cookies: { keys: ['a test'] },
      features: { devInteractions: { enabled: false } },
      findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, email: 'karin@demo.example', role: 'administrator' }) }),
      interactions: { url: (_, interaction) => `/interaction/${interaction.uid}`, policy: interactionPolicy.base() },
      jwks: { keys: [own] },
      pkce: { required: () => true },
      loadExistingGrant: async (ctx) => {
        const grant = new ctx.oidc.provider.Grant({ accountId: ctx.oidc.session.accountId, clientId });
        grant.addOIDCScope('openid');
        await grant.save();
        return grant;
      },
    });
    provider.use(async (ctx, next) => {
      const [, page, uid] = ctx.path.split('/');
      if (page === 'interaction' && uid) {
        const account = ctx.get('x-account');
        if (ctx.get('x-wrong')) wrongs.set(account, JSON.parse(ctx.get('x-wrong')));
        const refused = { error: 'access_denied', error_description: 'no' };
        const login = { accountId: account, acr: ctx.get('x-acr') || undefined, remember: true };
        await provider.interactionFinished(ctx.req, ctx.res, account ? { login } : refused, { mergeWithLastSubmission: false });
        ctx.respond = false;
        return;
      }
      await next();
      if (ctx.path === '/token' && ctx.body?.id_token) {
        const subject = decodeJwt(ctx.body.id_token).sub;
        const wrong = wrongs.get(subject);
        if (wrong?.huge) ctx.body = { filler: 'x'.repeat(1_000_000) };
        else if (wrong?.error) { ctx.status = 400; ctx.body = { error: 'invalid_grant' }; }
        else if (wrong?.slow) await new Promise((resolve) => { setTimeout(resolve, 30_000).unref(); });
        else if (wrong) ctx.body = await tampered({ ...ctx.body }, wrong, own);
      }
      if (ctx.path === '/.well-known/openid-configuration' && metadata) ctx.body = metadata({ ...ctx.body });
    });
    return provider.callback();
  };
  let answer = make();
  server.on('request', async (request, response) => {
    // A new signing key, as providers take now and then.
    if (turning && request.url === '/turn') {
      own = await key('second', alg);
      answer = make();
      response.end();
      return;
    }
    answer(request, response);
  });
  return [name, issuer];
}

const wrongly = (change) => ({ authentication: 'client_secret_basic', metadata: change });
const started = await Promise.all(Object.entries({
  secret: { authentication: 'client_secret_basic' },
  key: { authentication: 'private_key_jwt', alg: 'ES256' },
  pss: { authentication: 'client_secret_basic', alg: 'PS256' },
  turning: { authentication: 'client_secret_basic', turning: true },
  stranger: wrongly((told) => ({ ...told, issuer: 'http://127.0.0.1:1' })),
  open: wrongly((told) => ({ ...told, token_endpoint: 'http://example.org/token' })),
  huge: wrongly((told) => ({ ...told, filler: 'x'.repeat(1_000_000) })),
  silent: wrongly((told) => ({ ...told, authorization_response_iss_parameter_supported: undefined })),
}).map(([name, settings]) => start(name, settings)));
const privateKey = clientKey.privateKey.export({ type: 'pkcs8', format: 'pem' });
console.log(JSON.stringify({ issuers: Object.fromEntries(started), privateKey }));
// It ends with whoever started it.
process.stdin.on('end', () => process.exit(0)).resume();
