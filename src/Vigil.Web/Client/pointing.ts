// Pointing at an event lights its words, and pointing at words lights their event. Words may overlap: hence ranges, not elements.
const registry = typeof CSS !== "undefined" && "highlights" in CSS ? CSS.highlights : undefined;
const words = (id: string) => [...document.querySelectorAll<HTMLElement>("mark[data-of]")].filter((mark) => mark.dataset["of"]!.split(" ").includes(id));

function light(ids: string[]) {
  for (const row of document.querySelectorAll<HTMLElement>(".lit")) row.classList.remove("lit");
  registry?.delete("lit");
  if (ids.length === 0) return;
  for (const id of ids) document.getElementById("row-" + id)?.classList.add("lit");
  const ranges = ids.flatMap(words).map((mark) => {
    const range = new Range();
    range.selectNodeContents(mark);
    return range;
  });
  registry?.set("lit", new Highlight(...ranges));
}

export function pointing() {
  const point = (event: Event) => {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-of], [data-lights]") : null;
    light((target?.dataset["of"] ?? target?.dataset["lights"] ?? "").split(" ").filter(Boolean));
  };
  document.addEventListener("click", (event) => {
    const mark = event.target instanceof Element ? event.target.closest<HTMLElement>("mark[data-of]") : null;
    if (!mark || !getSelection()?.isCollapsed) return;
    document.getElementById("row-" + mark.dataset["of"]!.split(" ")[0])?.querySelector("a")?.click();
  });
  document.addEventListener("pointerover", point);
  document.addEventListener("focusin", point);
}
