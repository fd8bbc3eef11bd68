// What must hold on every page, whatever it shows. Returns the findings.
const [expected] = arguments;
const findings = [];

const place = (element) => {
  if (!element) return {};
  const steps = [];
  for (let at = element; at && at.nodeType === 1 && steps.length < 4; at = at.parentElement) {
    if (at.id) { steps.unshift("#" + at.id); break; }
    const names = typeof at.className === "string" ? at.className.trim().split(/\s+/).filter(Boolean) : [];
    const same = at.parentElement ? [...at.parentElement.children].filter((it) => it.tagName === at.tagName) : [];
    const nth = same.length > 1 ? `:nth-of-type(${same.indexOf(at) + 1})` : "";
    steps.unshift(at.tagName.toLowerCase() + names.map((it) => "." + it).join("") + nth);
  }
  return { selector: steps.join(" > "), html: element.outerHTML.slice(0, 160) };
};
const find = (rule, says, element) => findings.push({ rule, says, ...place(element) });
const root = document.documentElement;

const navigation = performance.getEntriesByType("navigation")[0];
if (navigation && navigation.responseStatus !== expected.status)
  find("status", `the browser got ${navigation.responseStatus}, the sample says ${expected.status}`);

if (root.lang !== expected.language)
  find("language", `lang is "${root.lang}", the address is in "${expected.language}"`);

const headings = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")];
const main = headings.filter((it) => it.tagName === "H1");
if (main.length !== 1) find("one-heading", `${main.length} h1 instead of one`, main[1]);
let before = 0;
for (const heading of headings) {
  const level = Number(heading.tagName[1]);
  if (level > before + 1) find("heading-skipped", `h${level} follows ${before ? "h" + before : "nothing"}`, heading);
  if (!heading.textContent.trim()) find("heading-empty", "a heading without words", heading);
  before = level;
}
if (!document.title.trim()) find("title-empty", "the page has no title");

const scrolls = document.scrollingElement;
if (scrolls.scrollWidth > scrolls.clientWidth) {
  const limit = scrolls.clientWidth;
  // What stands inside a box that scrolls or clips on its own is not what widens the page.
  const boxed = (element) => {
    for (let at = element.parentElement; at && at !== document.body; at = at.parentElement)
      if (getComputedStyle(at).overflowX !== "visible") return true;
    return false;
  };
  const wide = [...document.body.querySelectorAll("*")].filter((it) => {
    const box = it.getBoundingClientRect();
    return box.width > 0 && box.right > limit + 0.5 && !boxed(it);
  });
  const innermost = wide.filter((it) => !wide.some((other) => other !== it && it.contains(other)));
  for (const element of innermost.slice(0, 5).concat(innermost.length ? [] : [document.body]))
    find("sideways-scroll", `the page is ${scrolls.scrollWidth} px wide in ${limit} px`, element);
}

for (const entry of performance.getEntriesByType("resource"))
  if (new URL(entry.name).origin !== location.origin && !entry.name.startsWith("data:"))
    find("request-outside", `asks for ${entry.name}`);
for (const element of document.querySelectorAll("[src], link[href], form[action]")) {
  const address = element.src || element.href || element.action;
  const plain = typeof address === "string" ? address : "";
  const canonical = element.tagName === "LINK" && /canonical|alternate|license/.test(element.rel);
  if (/^https?:/.test(plain) && new URL(plain).origin !== location.origin && !canonical)
    find("request-outside", `leads the browser to ${plain}`, element);
}

// No-break space, narrow no-break space and figure space hold a number together; every other space lets it fall apart.
const breakable = "[^\\S\\u00a0\\u202f\\u2007\\ufeff]";
// A digit that ends a name, as in "CC0 1.0", begins no number.
const parted = new RegExp(`(?<!\\p{L}\\d*)\\d${breakable}+(\\d|kr\\b|tkr\\b|Mkr\\b|%)`, "u");
const told = (text, element) => {
  const found = parted.exec(text);
  if (found) find("number-parted", `a line may end inside "${text.slice(Math.max(0, found.index - 15), found.index + 15).trim()}"`, element);
};
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const around = walker.currentNode.parentElement;
  if (!around.closest("script, style, textarea, pre, code, [data-typed]")) told(walker.currentNode.data, around);
}
told(document.title, document.querySelector("title"));
for (const name of ["aria-label", "alt", "title"])
  for (const element of document.querySelectorAll(`[${name}]`)) told(element.getAttribute(name), element);

for (const link of document.querySelectorAll('a[href^="#"]'))
  if (link.hash.length > 1 && !document.getElementById(decodeURIComponent(link.hash.slice(1))))
    find("anchor-missing", `leads to ${link.hash}, which is not on the page`, link);

return { title: document.title, findings };
