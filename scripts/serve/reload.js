// Only while serving: reloads the page after a build, and shows what stands in the way of one.
(() => {
  const source = new EventSource("/~events");
  let seen = null;
  let panel = null;

  function show(text) {
    panel?.remove();
    panel = null;
    if (!text) return;
    panel = document.createElement("section");
    panel.setAttribute("role", "alert");
    Object.assign(panel.style, {
      position: "fixed", inset: "auto 0 0 0", zIndex: 9999, maxHeight: "45vh", overflow: "auto", padding: "1rem 1.25rem",
      background: "#3d1a18", color: "#fff", borderTop: "4px solid #ff9c92", font: "14px/1.5 ui-monospace, Menlo, Consolas, monospace",
      whiteSpace: "pre-wrap",
    });
    panel.textContent = `Siden viser sidste udgave, der kunne bygges. / The page shows the last version that could be built.\n\n${text}`;
    document.body.append(panel);
  }

  source.addEventListener("state", (event) => {
    const { build, problem } = JSON.parse(event.data);
    if (seen !== null && build !== seen) location.reload();
    seen = build;
    show(problem);
  });
})();
