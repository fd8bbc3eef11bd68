// Contrast of words inside pictures, which axe leaves alone: each against the shape it stands on. Returns the findings.
const LEAST = 4.5;
const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
// The browser itself turns any way of writing a colour into red, green, blue and opacity.
const painted = (colour) => {
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = "#000";
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data];
};
const light = ([red, green, blue]) => {
  const linear = [red, green, blue].map((part) => part / 255).map((it) => (it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4));
  return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
};
const behind = (svg) => {
  for (let at = svg; at; at = at.parentElement) {
    const colour = painted(getComputedStyle(at).backgroundColor);
    if (colour[3] === 255) return colour;
  }
  return [255, 255, 255, 255];
};
const findings = [];
for (const svg of document.querySelectorAll("svg")) {
  if (!svg.checkVisibility() || !svg.querySelector("text")) continue;
  const ground = behind(svg);
  const shapes = [];
  for (const element of svg.querySelectorAll("rect, circle, path, text")) {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    if (element.tagName !== "text") {
      if (style.fill !== "none" && element.checkVisibility()) shapes.push({ box, style, element });
      continue;
    }
    if (!element.textContent.trim() || !box.width) continue;
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    const under = shapes.findLast(({ box, element }) => {
      if (x < box.left || x > box.right || y < box.top || y > box.bottom) return false;
      const point = new DOMPoint(x, y).matrixTransform(element.getScreenCTM().inverse());
      return element.isPointInFill(point);
    });
    // Words on a pattern have a shape of their own below them, or a halo; neither is judged here.
    if ((under && under.style.fill.startsWith("url")) || style.paintOrder.startsWith("stroke")) continue;
    const on = under ? painted(under.style.fill) : ground;
    const ink = painted(style.fill);
    const [bright, dark] = [light(ink), light(on)].sort((a, b) => b - a);
    const contrast = (bright + 0.05) / (dark + 0.05);
    if (contrast < LEAST) findings.push({
      rule: "drawn-contrast",
      says: `${contrast.toFixed(2)}:1, rgb(${ink.slice(0, 3)}) on rgb(${on.slice(0, 3)}); words need ${LEAST}:1`,
      selector: svg.getAttribute("aria-labelledby") ?? svg.id,
      html: element.outerHTML.slice(0, 160),
    });
  }
}
return findings;
