// What the open lead needs of the browser: following a link to the phone, texts or mail once the server said yes, the focus,
// and the keys inside its parts.

export function follow(link) {
  if (/^(tel|sms|mailto):/.test(link)) location.href = link;
}

const canHaveFocus = "button:not(:disabled), a[href], input, textarea, [tabindex]";

// The part itself where it can have the focus, else the first thing in it that can.
export function focus(id) {
  const part = document.getElementById(id);
  if (!part) return;
  part.scrollIntoView({ block: "nearest" });
  (part.matches(canHaveFocus) ? part : part.querySelector(canHaveFocus))?.focus({ preventScroll: true });
}

// The button that was pressed may be gone: the focus must not be lost with it.
export function settle(id) {
  if (!document.activeElement || document.activeElement === document.body) document.getElementById(id)?.focus();
}

function keyOf(event) {
  const target = event.target instanceof Element ? event.target : null;
  if (!target || event.altKey) return null;
  if (target.id === "lead-note" && event.key === "Enter" && (event.ctrlKey || event.metaKey))
    return () => document.querySelector("[data-lead-save]")?.click();
  if (event.ctrlKey || event.metaKey) return null;
  if (event.key === "Escape") {
    const part = target.closest("[data-lead-cancels]");
    if (part)
      return () => {
        part.querySelector("[data-lead-cancel]")?.click();
        focus("lead-outcomes");
      };
    // Out of the note, so that the queue's keys work again.
    return target.id === "lead-note" ? () => document.getElementById("lead-name")?.focus() : null;
  }
  if (/^[1-9]$/.test(event.key)) {
    const outcome = target.closest("#lead-outcomes")?.querySelectorAll("button")[Number(event.key) - 1];
    return outcome ? () => outcome.click() : null;
  }
  return null;
}

// Before the page's own keys, which leave alone what was dealt with.
document.addEventListener(
  "keydown",
  (event) => {
    const act = keyOf(event);
    if (!act) return;
    event.preventDefault();
    if (!event.repeat) act();
  },
  true,
);
