// Text spaced as WCAG 1.4.12 lets a reader space it must still be there to read. Returns the findings.
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }
`);
const kept = document.adoptedStyleSheets;
document.adoptedStyleSheets = [...kept, sheet];
const findings = [];

const scrolls = document.scrollingElement;
if (scrolls.scrollWidth > scrolls.clientWidth)
  findings.push({ rule: "text-spacing", says: `spaced text makes the page ${scrolls.scrollWidth} px wide in ${scrolls.clientWidth} px` });

for (const element of document.body.querySelectorAll(":not(svg, svg *)")) {
  if (!element.textContent.trim()) continue;
  const style = getComputedStyle(element);
  const hides = (overflow) => overflow === "hidden" || overflow === "clip";
  // A box of a pixel is text for screen readers, which lose nothing.
  if (element.clientWidth <= 1 || element.clientHeight <= 1) continue;
  const cut = (hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1)
    || (hides(style.overflowY) && element.scrollHeight > element.clientHeight + 1);
  if (cut) findings.push({
    rule: "text-spacing",
    says: "spaced text is cut off",
    selector: element.tagName.toLowerCase() + (element.id ? "#" + element.id : "") + (element.className ? "." + element.className : ""),
    html: element.outerHTML.slice(0, 160),
  });
}
document.adoptedStyleSheets = kept;
return findings;
