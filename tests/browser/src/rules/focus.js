// Whether this element has the focus and a visitor can see that it has.
const [wanted] = arguments;
if (document.activeElement !== wanted) return "elsewhere";
const style = getComputedStyle(wanted);
const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
if (!outlined && style.boxShadow === "none") return "nothing shows it";
const box = wanted.getBoundingClientRect();
const inside = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
return inside ? "seen" : "it is outside the window";
