// One key, one action: an element says its key with data-key; the key follows the link, presses the button or goes to the field.
const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches("textarea, select, input:not([type=checkbox]):not([type=radio])"));

function act(element: HTMLElement) {
  const details = element.closest("details");
  if (details && element.matches("summary, input, select, textarea")) details.open = true;
  if (element.matches("input, select, textarea")) element.focus();
  else element.click();
  if (element.matches("summary")) details?.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea")?.focus();
}

export function keys() {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === "Escape" && typing(event.target)) return (event.target as HTMLElement).blur();
    if (typing(event.target)) return;
    const help = document.getElementById("help") as HTMLDialogElement | null;
    if (event.key === "?" && help) {
      event.preventDefault();
      return help.open ? help.close() : help.showModal();
    }
    if (help?.open) return;
    const element = [...document.querySelectorAll<HTMLElement>("[data-key]")].find((each) => each.dataset["key"] === event.key);
    if (!element) return;
    event.preventDefault();
    act(element);
  });
  showChosen();
}

// What is chosen stands in sight, without a jump where it does already.
function showChosen() {
  for (const each of document.querySelectorAll(".text .at, .rows .at")) {
    const box = each.getBoundingClientRect();
    if (box.top < 60 || box.bottom > innerHeight - 20) each.scrollIntoView({ block: "center" });
    break;
  }
}
