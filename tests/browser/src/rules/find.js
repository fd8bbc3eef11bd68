// The link, button or field that a visitor would take these words for: what is in the main part first, then the frame.
const [kind, words] = arguments;
const said = (text) => text.replace(/\s+/g, " ").trim();
const shown = (element) =>
  element.checkVisibility({ visibilityProperty: true }) && !element.closest("[aria-hidden=true]");
const candidates = {
  link: () => [...document.querySelectorAll("a[href]")].filter((it) => said(it.textContent) === words),
  button: () => [...document.querySelectorAll("button")].filter((it) => said(it.textContent) === words),
  field: () => [...document.querySelectorAll("label")].filter((it) => said(it.textContent) === words).map((it) => it.control).filter(Boolean),
}[kind]();
const visible = candidates.filter(shown);
return visible.find((it) => it.closest("main")) ?? visible[0] ?? null;
