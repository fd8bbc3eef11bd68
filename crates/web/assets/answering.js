/* Saves each answer soon after it is typed, in the same way as the button does, and says so. What is not saved stays in its field
   and is tried again. Without this program the button saves everything. */
const root = document.querySelector("[data-save]");
const state = document.getElementById("sparlage");
const form = root?.querySelector("form");
const AFTER_TYPING = 800;
const AGAIN = 5000;
const PRESENCE = 30000;

const unsaved = new Set();
let soon = 0;
let later = 0;
let isBusy = false;

const fieldsOf = (address) =>
  Array.from(form.elements).filter((one) => one.name === "svar." + address);
const seenOf = (address) =>
  Array.from(form.elements).find((one) => one.name === "sett." + address);
const textsOf = (address) =>
  fieldsOf(address)
    .filter((one) => (one.type !== "radio" && one.type !== "checkbox") || one.checked)
    .map((one) => one.value);

function say(words, link) {
  state.textContent = words;
  if (link) {
    const a = document.createElement("a");
    a.href = root.dataset.signIn;
    a.target = "_blank";
    a.rel = "noopener";
    a.textContent = link;
    state.append(" ", a);
  }
}

/* The place beside a field where the program tells what became of it. */
function noteOf(address) {
  const last = fieldsOf(address).at(-1);
  const around = last.closest("td, .answer") ?? last.parentElement;
  const id = "not-" + address;
  let note = Array.from(around.children).find((one) => one.id === id);
  if (!note) {
    note = document.createElement("div");
    note.id = id;
    note.className = "save-note";
    note.setAttribute("role", "status");
    around.append(note);
  }
  return note;
}

function unmark(address) {
  noteOf(address).replaceChildren();
  fieldsOf(address).forEach((one) => one.removeAttribute("aria-invalid"));
}

function paragraph(kind, words) {
  const p = document.createElement(kind);
  p.textContent = words;
  return p;
}

function choose(words, act) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button-secondary";
  button.textContent = words;
  button.addEventListener("click", act);
  return button;
}

function fill(address, text) {
  const chosen = text.split(" ");
  for (const one of fieldsOf(address)) {
    if (one.type === "radio") one.checked = one.value === text;
    else if (one.type === "checkbox") one.checked = chosen.includes(one.value);
    else one.value = text;
  }
}

function stale(address, answer) {
  const note = noteOf(address);
  const mine = document.createElement("div");
  const theirs = document.createElement("div");
  const both = document.createElement("div");
  both.className = "both";
  theirs.append(
    paragraph("strong", answer.label),
    paragraph("blockquote", answer.text),
    choose(state.dataset.useTheirs, () => {
      seenOf(address).value = answer.version;
      fill(address, answer.theirs);
      unsaved.delete(address);
      unmark(address);
      fieldsOf(address)[0].focus();
    }),
  );
  mine.append(
    paragraph("strong", state.dataset.mine),
    paragraph("blockquote", textsOf(address).join(" ")),
    choose(state.dataset.useMine, () => {
      seenOf(address).value = answer.version;
      unsaved.add(address);
      unmark(address);
      fieldsOf(address)[0].focus();
      send();
    }),
  );
  both.append(theirs, mine);
  note.replaceChildren(paragraph("p", answer.says), both);
}

function became(address, sent, answer) {
  if (!seenOf(address)) return;
  if (answer.became === "kept") {
    seenOf(address).value = answer.version;
    if (textsOf(address).join("\n") === sent) unsaved.delete(address);
    unmark(address);
    return;
  }
  unsaved.delete(address);
  fieldsOf(address).forEach((one) => one.setAttribute("aria-invalid", "true"));
  if (answer.became === "stale") {
    stale(address, answer);
  } else {
    const words = paragraph("p", answer.says);
    words.className = "field-error";
    noteOf(address).replaceChildren(words);
  }
}

function tryAgain(words, link) {
  say(words, link);
  clearTimeout(later);
  later = setTimeout(send, AGAIN);
}

async function ask(body) {
  const answer = await fetch(root.dataset.save, {
    method: "POST",
    body,
    credentials: "same-origin",
    redirect: "manual",
    headers: { accept: "application/json" },
  });
  const isData = (answer.headers.get("content-type") ?? "").startsWith("application/json");
  return { answer, said: isData ? await answer.json() : null };
}

const isUnsaved = (part) =>
  Array.from(part.querySelectorAll("[name^='svar.']")).some((one) =>
    unsaved.has(one.name.slice("svar.".length)),
  );

/* The parts of a list as they are to be: those that are there stay where they are, with what is typed and where the cursor is. */
function arrange(around, name, now, meet) {
  const there = Array.from(around.querySelectorAll(`[data-${name}]`));
  const keyOf = (one) => one.dataset[name];
  let before = null;
  for (const one of now) {
    let found = there.find((it) => keyOf(it) === keyOf(one));
    if (found) {
      meet(found, one);
    } else {
      found = document.importNode(one, true);
      if (before) before.after(found);
      else if (there.length > 0) there[0].before(found);
      else around.append(found);
    }
    before = found;
  }
  for (const one of there) {
    const isGone = !now.some((it) => keyOf(it) === keyOf(one));
    if (isGone && !one.contains(document.activeElement) && !isUnsaved(one)) one.remove();
  }
}

/* A question may speak of other answers. */
function reword(there, now) {
  const [was, is] = [there, now].map((one) => one.querySelector("legend, label"));
  if (was && is && was.textContent !== is.textContent) was.textContent = is.textContent;
}

/* Questions that an answer lets appear stand where they belong, and those that it hides go. */
function reveal(markup) {
  const page = new DOMParser().parseFromString(markup, "text/html");
  const rounds = Array.from(page.querySelectorAll("[data-round]"));
  arrange(form.querySelector("[data-rounds]"), "round", rounds, (there, now) => {
    arrange(there, "question", Array.from(now.querySelectorAll("[data-question]")), reword);
  });
}

async function send() {
  clearTimeout(soon);
  clearTimeout(later);
  if (isBusy || unsaved.size === 0) return;
  isBusy = true;
  const body = new URLSearchParams({ visade: root.dataset.shown });
  const sent = new Map();
  for (const address of unsaved) {
    const texts = textsOf(address);
    sent.set(address, texts.join("\n"));
    body.append("sett." + address, seenOf(address)?.value ?? "0");
    texts.forEach((text) => body.append("svar." + address, text));
  }
  say(state.dataset.waiting);
  try {
    const { answer, said } = await ask(body);
    if (said && answer.ok) {
      say(said.says);
      shown(said.present);
      for (const [address, one] of Object.entries(said.answers)) {
        became(address, sent.get(address), one);
      }
      if (said.fields) {
        reveal(said.fields);
        root.dataset.shown = said.shown;
      }
    } else if (said) {
      if (said.gone) say(said.says);
      else tryAgain(said.says);
    } else if (answer.status === 403 || answer.type === "opaqueredirect") {
      tryAgain(state.dataset.session, state.dataset.signIn);
    } else {
      tryAgain(state.dataset.lost);
    }
  } catch {
    tryAgain(state.dataset.lost);
  }
  isBusy = false;
  if (Array.from(unsaved).some((address) => textsOf(address).join("\n") !== sent.get(address))) {
    soon = setTimeout(send, AFTER_TYPING);
  }
}

function shown(present) {
  const place = document.getElementById("narvarande");
  if (place && present && place.textContent !== present) place.textContent = present;
}

async function isHere() {
  if (document.hidden) return;
  try {
    const { answer, said } = await ask(new URLSearchParams());
    if (said && answer.ok) shown(said.present);
  } catch {
    /* The next answer that is saved tells that the connection is gone. */
  }
}

if (root && form && state) {
  const changed = (event, wait) => {
    const name = event.target.name ?? "";
    if (!name.startsWith("svar.")) return;
    unsaved.add(name.slice("svar.".length));
    clearTimeout(soon);
    soon = setTimeout(send, wait);
  };
  form.addEventListener("input", (event) => changed(event, AFTER_TYPING));
  form.addEventListener("change", (event) => changed(event, 0));
  form.addEventListener("submit", () => unsaved.clear());
  addEventListener("online", send);
  addEventListener("focus", send);
  addEventListener("beforeunload", (event) => {
    if (unsaved.size > 0) event.preventDefault();
  });
  setInterval(isHere, PRESENCE);
}
