// A case in the address: #lang=da&investment=400.000, only what differs from the example. Nothing is sent to a server.
const WRITE_AFTER_MS = 300;
let timer = 0;

export function textOf(field) {
  return field.type === "checkbox" ? String(field.checked) : field.value;
}

export function setText(field, text) {
  if (field?.type === "checkbox") field.checked = text === "true";
  else if (field) field.value = text;
}

// The example's text for this field, as the page was delivered.
export function exampleOf(field) {
  if (field.type === "checkbox") return String(field.defaultChecked);
  if (field.options) return ([...field.options].find((option) => option.defaultSelected) ?? field.options[0]).value;
  return field.defaultValue;
}

// {language, values} from the address, or null where the fragment is none of ours (a heading's anchor, say).
export function readFragment() {
  const found = new URLSearchParams(location.hash.slice(1));
  const language = found.get("lang");
  if (language !== "da" && language !== "en") return null;
  found.delete("lang");
  return { language, values: Object.fromEntries(found) };
}

// Puts the case into the address, and into the links to it in the other language and with every field.
// `carried` holds what was given of fields that this form leaves out.
export function writeFragment(language, fields, carried = {}) {
  clearTimeout(timer);
  const differing = fields.filter((field) => textOf(field) !== exampleOf(field));
  const pairs = [...differing.map((field) => [field.name, textOf(field)]), ...Object.entries(carried)];
  const fragment = pairs.length ? `#${new URLSearchParams([["lang", language], ...pairs])}` : "";
  history.replaceState(history.state, "", location.pathname + location.search + fragment);
  for (const link of document.querySelectorAll("a[hreflang], a[data-case]")) link.hash = fragment;
}

// The same when typing pauses: browsers limit how often an address may change.
export function writeFragmentSoon(language, fields, carried) {
  clearTimeout(timer);
  timer = setTimeout(writeFragment, WRITE_AFTER_MS, language, fields, carried);
}
