// Selected words of a report become the words that a new event rests on, with their place in the text.
function place(node: Node, offset: number): number | null {
  const paragraph = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>("[data-start]");
  if (!paragraph) return null;
  const before = new Range();
  before.setStart(paragraph, 0);
  before.setEnd(node, offset);
  return Number(paragraph.dataset["start"]) + before.toString().length;
}

function fill(id: string, value: string) {
  const field = document.getElementById(id) as HTMLInputElement | null;
  if (field) field.value = value;
}

export function selecting() {
  document.addEventListener("selectionchange", () => {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return;
    const range = selection.getRangeAt(0);
    const start = place(range.startContainer, range.startOffset);
    const end = place(range.endContainer, range.endOffset);
    if (start === null || end === null || end <= start) return;
    fill("add-quote", selection.toString());
    fill("add-start", String(start));
    fill("add-end", String(end));
    document.getElementById("add")?.classList.add("ready");
  });
}
