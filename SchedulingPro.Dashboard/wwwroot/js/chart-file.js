// A chart as a picture that stands alone: title, dates, legend and drawing, with every look written on its element. No style sheet goes
// along, so that it reads the same in any program, and so that the page's content security policy has nothing to refuse.

const space = "http://www.w3.org/2000/svg";
const looks = ["fill", "fill-opacity", "fill-rule", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "opacity", "visibility", "font-family", "font-size", "font-weight", "text-anchor", "dominant-baseline"];
const dropped = "foreignObject, style, script, title, .apexcharts-tooltip, .apexcharts-xcrosshairs, .apexcharts-ycrosshairs, .apexcharts-toolbar";
const margin = 16;

function node(name, attributes, text) {
  const made = document.createElementNS(space, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text !== undefined) made.textContent = text;
  return made;
}

function settle(from, to) {
  const look = getComputedStyle(from);
  to.removeAttribute("style");
  to.removeAttribute("class");
  for (const name of [...to.getAttributeNames()]) if (name.startsWith("data:") || name.startsWith("xmlns:")) to.removeAttribute(name);
  if (look.display === "none") to.setAttribute("display", "none");
  else if (from instanceof SVGGraphicsElement || from instanceof SVGStopElement)
    for (const name of looks) {
      const value = look.getPropertyValue(name);
      if (value) to.setAttribute(name, value.replaceAll('"', "'"));
    }
  if (from instanceof SVGStopElement) {
    to.setAttribute("stop-color", look.stopColor);
    to.setAttribute("stop-opacity", look.stopOpacity);
  }
  for (let at = 0; at < from.children.length; at++) settle(from.children[at], to.children[at]);
}

function legend(model, colours, ink, font, width) {
  const group = node("g", {});
  let x = margin;
  let y = 0;
  model.series.forEach((series, at) => {
    const length = 18 + series.name.length * 6.6 + 18;
    if (x + length > width && x > margin) [x, y] = [margin, y + 20];
    group.append(node("rect", { x, y: y - 9, width: 10, height: 10, rx: 2, fill: colours[at] }));
    group.append(node("text", { x: x + 16, y, fill: ink, "font-family": font, "font-size": "12px" }, series.name));
    x += length;
  });
  return { group, height: y + 22 };
}

// The drawing inside the element as SVG text, with its size in CSS pixels.
export function picture(element, model, dates, colour) {
  const drawn = element.querySelector("svg");
  const { width, height } = drawn.getBoundingClientRect();
  const font = getComputedStyle(document.body).fontFamily.replaceAll('"', "'");
  const copy = drawn.cloneNode(true);
  settle(drawn, copy);
  // What is dropped is found in the drawing: the copy has lost its classes.
  const marks = [...drawn.querySelectorAll("*")];
  const copies = [...copy.querySelectorAll("*")];
  marks.forEach((mark, at) => mark.matches(dropped) && copies[at].remove());
  const parts = [node("text", { x: margin, y: 28, fill: colour("text"), "font-family": font, "font-size": "16px", "font-weight": 600 }, model.title)];
  let top = 44;
  if (dates) {
    parts.push(node("text", { x: margin, y: 46, fill: colour("text-muted"), "font-family": font, "font-size": "12px" }, dates));
    top += 16;
  }
  if (model.series.length > 1 && model.kind !== "Heatmap") {
    const colours = model.series.map((series) => colour(series.comparison ? "text-faint" : `series-${series.colour}`));
    const names = legend(model, colours, colour("text-muted"), font, width);
    names.group.setAttribute("transform", `translate(0 ${top + 10})`);
    parts.push(names.group);
    // The drawing keeps the room of the page's own legend, which is no SVG.
    top += names.height - (element.querySelector(".apexcharts-legend")?.getBoundingClientRect().height ?? 0);
  }
  const whole = node("svg", { width: width + 2 * margin, height: top + height + margin, viewBox: `0 0 ${width + 2 * margin} ${top + height + margin}` });
  copy.setAttribute("x", margin);
  copy.setAttribute("y", top);
  copy.setAttribute("width", width);
  copy.setAttribute("height", height);
  copy.setAttribute("overflow", "visible");
  whole.append(node("rect", { width: "100%", height: "100%", fill: colour("surface") }), ...parts, copy);
  return { text: new XMLSerializer().serializeToString(whole), width: width + 2 * margin, height: top + height + margin };
}

// The same as pixels, twice as many as on the page: slides enlarge them.
export async function pixels({ text, width, height }) {
  const url = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  try {
    const image = new Image(width, height);
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(width * 2);
    canvas.height = Math.round(height * 2);
    const pen = canvas.getContext("2d");
    pen.scale(2, 2);
    pen.drawImage(image, 0, 0, width, height);
    return await new Promise((done) => canvas.toBlob(done, "image/png"));
  } finally {
    URL.revokeObjectURL(url);
  }
}
