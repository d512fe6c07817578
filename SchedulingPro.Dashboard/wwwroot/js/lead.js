// What the open lead needs of the browser: following a link to the phone, texts or mail once the server said yes.

export function follow(link) {
  if (/^(tel|sms|mailto):/.test(link)) location.href = link;
}

export function focus(id) {
  const found = document.getElementById(id);
  found?.focus();
  found?.scrollIntoView({ block: "nearest" });
}

// The button that was pressed may be gone: the focus must not be lost with it.
export function settle(id) {
  if (!document.activeElement || document.activeElement === document.body) document.getElementById(id)?.focus();
}
