// A chart as a picture of its own: the style sheet's colours and type become attributes, always the light ones on
// white, so that it looks the same in a document, a slide or another program.
const SPACE = 12;
const SCALE = 2;
const STROKE = ["stroke-width", "stroke-dasharray", "stroke-linejoin", "stroke-linecap"];
const TYPE = ["font-size", "font-weight", "text-anchor"];
const USUAL = new Map([
  ["stroke-width", "1px"], ["stroke-dasharray", "none"], ["stroke-linejoin", "miter"], ["stroke-linecap", "butt"],
  ["font-weight", "400"], ["text-anchor", "start"],
]);
const SVG = "http://www.w3.org/2000/svg";

// {blob, name} of a drawing; `kind` is svg or png, `section` the calculator it stands in.
export async function pictureOf(drawing, kind, section) {
  const { width, height, text } = alone(drawing, section);
  const part = (drawing.querySelector("title")?.id ?? "").replace(section.dataset.prefix ?? "", "").replace(/-title$/, "");
  const name = `${section.dataset.calculator}-${part || "chart"}.${kind}`;
  if (kind === "svg") return { blob: new Blob([text], { type: "image/svg+xml" }), name };
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width: width * SCALE, height: height * SCALE });
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!blob) throw new Error("the browser made no picture");
  return { blob, name };
}

// The drawing as a file's text. It is styled in a corner of the page that is always light.
function alone(drawing, section) {
  const corner = document.createElement("div");
  corner.dataset.theme = "light";
  Object.assign(corner.style, { position: "absolute", left: "-9999px", width: "358px", visibility: "hidden" });
  const copy = drawing.cloneNode(true);
  corner.append(copy);
  section.append(corner);
  try {
    const marks = [copy, ...copy.querySelectorAll("*")];
    const looks = marks.map((mark) => attributesOf(mark, getComputedStyle(mark)));
    marks.forEach((mark, index) => {
      mark.removeAttribute("class");
      for (const [name, value] of looks[index]) mark.setAttribute(name, value);
    });
  } finally {
    corner.remove();
  }
  const { x, y, width, height } = drawing.viewBox.baseVal;
  const box = [x - SPACE, y - SPACE, width + 2 * SPACE, height + 2 * SPACE].map(Math.round);
  const paper = document.createElementNS(SVG, "rect");
  ["x", "y", "width", "height"].forEach((name, index) => paper.setAttribute(name, box[index]));
  paper.setAttribute("fill", "#ffffff");
  copy.insertBefore(paper, copy.querySelector(":scope > :not(title, desc)"));
  copy.setAttribute("viewBox", box.join(" "));
  copy.setAttribute("width", box[2]);
  copy.setAttribute("height", box[3]);
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`;
  return { width: box[2], height: box[3], text };
}

function attributesOf(mark, look) {
  if (["title", "desc"].includes(mark.localName)) return [];
  const found = [];
  if (mark.localName === "svg") found.push(["font-family", look.fontFamily.replaceAll('"', "'")]);
  for (const name of ["fill", "stroke"]) {
    const { colour, opacity } = colourOf(look.getPropertyValue(name));
    found.push([name, colour]);
    if (opacity !== "1") found.push([`${name}-opacity`, opacity]);
  }
  if (look.opacity !== "1") found.push(["opacity", look.opacity]);
  const names = [...(look.stroke === "none" ? [] : STROKE), ...(mark.localName === "text" ? TYPE : [])];
  for (const name of names) {
    const value = look.getPropertyValue(name);
    if (value !== USUAL.get(name)) found.push([name, value.replaceAll("px", "")]);
  }
  return found;
}

// `rgb(11, 93, 102)` as `#0b5d66`, which every program reads.
function colourOf(value) {
  const [red, green, blue, opacity = "1"] = value.match(/^rgba?\(/) ? value.match(/[\d.]+/g) : [];
  if (red === undefined) return { colour: value, opacity: "1" };
  return { colour: `#${[red, green, blue].map((one) => Number(one).toString(16).padStart(2, "0")).join("")}`, opacity };
}
