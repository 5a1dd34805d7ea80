// Keeps the ticks of an onboarding path in this browser. Without it the page is a list to print.

const KEY = "salgsproces.onboarding.";

function kept(path) {
  try {
    return new Set(JSON.parse(localStorage.getItem(KEY + path)) ?? []);
  } catch {
    return new Set(); // storage is blocked or holds something else: begin with nothing ticked
  }
}

function keep(path, steps) {
  try {
    localStorage.setItem(KEY + path, JSON.stringify([...steps]));
  } catch {
    // storage is blocked: the ticks last as long as the page
  }
}

const boxes = [...document.querySelectorAll(".sp-path input[data-step]")];
const path = document.querySelector(".sp-path")?.dataset.path;

if (path && boxes.length) {
  const done = kept(path);
  const tools = document.querySelector(".sp-path-tools");
  const progress = tools.querySelector(".sp-progress");

  const show = () => {
    const ticked = boxes.filter((box) => box.checked).length;
    progress.textContent = progress.dataset.done.replace("{done}", ticked).replace("{all}", boxes.length);
  };

  for (const box of boxes) {
    box.checked = done.has(box.dataset.step);
    box.addEventListener("change", () => {
      box.checked ? done.add(box.dataset.step) : done.delete(box.dataset.step);
      keep(path, done);
      show();
    });
  }

  const reset = tools.querySelector(".sp-path-reset");
  reset.addEventListener("click", () => {
    if (!confirm(reset.dataset.confirm)) return;
    done.clear();
    keep(path, done);
    for (const box of boxes) box.checked = false;
    show();
  });
  tools.querySelector(".sp-path-print").addEventListener("click", () => print());

  show();
  tools.hidden = false;
}
