// The business case as paper on the screen, and then on paper. It takes the page's place while it is shown; what the
// reader fills in stays in this browser until its window is closed.
const LEAST_SCALE = 0.7;
const STEP = 0.02;
const PAPER_PX = 794; // 210 mm
const KEPT = "salgsproces-business-case";

// Shows `html` from Python; Escape or the button leads back to `from`, where the reader was.
export async function show(html, language, from, note) {
  const style = await loaded();
  const place = { left: scrollX, top: scrollY };
  const dialog = document.createElement("div");
  dialog.className = "business-case";
  dialog.dataset.theme = "light";
  dialog.lang = language;
  dialog.innerHTML = html;
  dialog.setAttribute("role", "dialog");
  dialog.setAttribute("aria-modal", "true");
  dialog.setAttribute("aria-label", dialog.querySelector("h2, .case-title, .case-name").textContent);
  if (note) dialog.querySelector(".case-tools p").append(` ${note}`);

  const zoom = () => dialog.style.setProperty("--case-zoom", Math.min(1, (document.documentElement.clientWidth - 16) / PAPER_PX));
  const close = () => {
    removeEventListener("keydown", onKey);
    removeEventListener("resize", zoom);
    dialog.remove();
    style.remove();
    scrollTo({ ...place, behavior: "instant" });
    from.focus({ preventScroll: true });
  };
  const onKey = (event) => {
    if (event.key === "Escape") close();
  };
  dialog.querySelector('[data-case-do="print"]').addEventListener("click", () => print());
  dialog.querySelector('[data-case-do="close"]').addEventListener("click", close);
  addEventListener("keydown", onKey);
  addEventListener("resize", zoom);
  fillIn(dialog, language);
  document.body.append(dialog);
  zoom();
  dialog.querySelectorAll(".case-page").forEach(fit);
  dialog.scrollIntoView({ behavior: "instant" });
  dialog.querySelector("button").focus({ preventScroll: true });
}

// The style sheet is there only while it is needed: it sets the paper of the whole document.
function loaded() {
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet" });
  link.href = new URL("business-case.css", import.meta.url).href;
  return new Promise((resolve, reject) => {
    link.addEventListener("load", () => resolve(link));
    link.addEventListener("error", () => reject(new Error("business-case.css did not load")));
    document.head.append(link);
  });
}

// A page that holds more than fits gets smaller type, so that two pages stay two.
function fit(page) {
  const body = page.querySelector(".case-body");
  for (let scale = 1; scale >= LEAST_SCALE && body.scrollHeight > body.clientHeight + 1; scale -= STEP) {
    page.style.setProperty("--case-scale", scale);
  }
}

function fillIn(dialog, language) {
  const kept = read();
  for (const field of dialog.querySelectorAll("[data-case-field]")) {
    const name = field.dataset.caseField;
    field.value = kept[name] ?? (name === "date" ? today(language) : "");
    field.addEventListener("input", () => write({ ...read(), [name]: field.value }));
  }
}

function today(language) {
  const form = { day: "numeric", month: "long", year: "numeric" };
  return new Date().toLocaleDateString(language === "da" ? "da-DK" : "en-GB", form);
}

// A browser may keep nothing for a page in a frame; then the fields are empty the next time.
function read() {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT)) ?? {};
  } catch {
    return {};
  }
}

function write(fields) {
  try {
    sessionStorage.setItem(KEPT, JSON.stringify(fields));
  } catch (error) {
    console.info("The fields are not kept:", error.message);
  }
}
