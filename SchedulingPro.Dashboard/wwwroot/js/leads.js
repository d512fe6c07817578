// The lead queue's work in the browser: keys, ages that tick, the row that has the focus. The server decides everything else.

const keysOff = "schedulingpro.keys";
let stop = () => {};

const page = () => document.querySelector("[data-queue]");
const visible = (element) => element && element.offsetParent !== null;
const isTyping = (target) => target.closest?.("input:not([type=checkbox]), textarea, select, [contenteditable]");
const isElsewhere = (target) => target.closest?.("dialog[open], .dropdown-panel, [popover]:popover-open");

// ---- keys ----
const commands = { c: "Claim", n: "Note", d: "Dispose", s: "Snooze" };

// The row with the focus, else the lead that is open.
function leadOf(target) {
  const row = target.closest?.("[data-lead]");
  return Number(row?.dataset.lead ?? page()?.dataset.open ?? 0);
}

// Out of a field of the open lead, so that letters are keys again; what was typed stays.
function leaveField(field) {
  const detail = field.closest("[data-queue-detail]");
  if (!detail) return;
  const row = document.querySelector(`[data-lead="${page().dataset.open}"] [data-row-link]`);
  const to = visible(row) ? row : detail.querySelector("h2[tabindex]");
  if (to) to.focus();
  else field.blur();
}

function onKey(event, queue) {
  const target = event.target;
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || !page()) return;
  if (event.key === "Escape") {
    if (isElsewhere(target) || document.querySelector(".dropdown-backdrop, dialog[open]")) return;
    if (isTyping(target)) leaveField(target);
    else document.querySelector("[data-queue-close]")?.click();
    return;
  }
  if (document.documentElement.dataset.keys === "off" || isTyping(target) || isElsewhere(target)) return;
  if (document.querySelector("dialog[open]")) return;
  const lead = leadOf(target);
  if (event.key === "?") {
    event.preventDefault();
    showHelp();
  } else if (event.key === "x") {
    const tick = document.querySelector(`[data-lead="${lead}"] input[type=checkbox]`);
    if (!tick) return;
    event.preventDefault();
    tick.click();
  } else if (commands[event.key] && lead > 0 && !event.repeat) {
    event.preventDefault();
    queue.invokeMethodAsync("AskAsync", lead, commands[event.key]).catch(() => {
      // The line is away, and the bar says so: nothing was asked.
    });
  }
}

export function showHelp() {
  const help = document.getElementById("queue-help");
  if (help && !help.open) help.showModal();
}

function onClick(event) {
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest("[data-queue-help]")) showHelp();
  const help = target?.closest("#queue-help");
  if (help && (target === help || target.closest("[data-help-close]"))) help.close();
}

function onChange(event) {
  if (!event.target.matches?.("[data-queue-keys]")) return;
  const off = !event.target.checked;
  document.documentElement.dataset.keys = off ? "off" : "on";
  try {
    if (off) localStorage.setItem(keysOff, "off");
    else localStorage.removeItem(keysOff);
  } catch {
    // A browser that keeps nothing: it holds for this visit.
  }
}

// ---- ages: counted here, so that nothing has to be sent for a minute that passes ----
function inWords(seconds) {
  if (seconds <= 300) return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h`;
}

function bandOf(seconds) {
  return seconds <= 300 ? "now" : seconds <= 1800 ? "soon" : seconds <= 3600 ? "hour" : null;
}

function tick(skew) {
  const now = Date.now() + skew;
  for (const age of document.querySelectorAll("[data-age-from]")) {
    const seconds = Math.max(0, (now - Number(age.dataset.ageFrom)) / 1000);
    const text = age.querySelector("[data-age-text]")?.firstChild;
    // The server's own text node is changed, never replaced: it goes on being the server's.
    if (text && seconds < 86400 && text.data !== inWords(seconds)) text.data = inWords(seconds);
    const band = bandOf(seconds);
    if (band && age.dataset.band !== band) age.dataset.band = band;
  }
}

// ---- a row that had the focus went away: the one in its place has it ----
function keepFocus(list) {
  let at = -1;
  const links = () => [...list.querySelectorAll("[data-row-link]")].filter(visible);
  const remember = (event) => {
    at = links().indexOf(event.target.closest?.("[data-lead]")?.querySelector("[data-row-link]"));
  };
  list.addEventListener("focusin", remember);
  const forget = (event) => {
    // To nothing: the row was taken away. To something: somebody went there.
    if (event.relatedTarget && !list.contains(event.relatedTarget)) at = -1;
  };
  list.addEventListener("focusout", forget);
  const observer = new MutationObserver((changes) => {
    if (at < 0 || document.activeElement !== document.body) return;
    if (!changes.some((change) => change.removedNodes.length > 0)) return;
    const all = links();
    all[Math.min(at, all.length - 1)]?.focus({ preventScroll: true });
  });
  observer.observe(list, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
    list.removeEventListener("focusin", remember);
    list.removeEventListener("focusout", forget);
  };
}

export function start(queue, list, serverNow) {
  stop();
  const skew = serverNow - Date.now();
  const key = (event) => onKey(event, queue);
  document.addEventListener("keydown", key);
  document.addEventListener("click", onClick);
  document.addEventListener("change", onChange);
  const release = keepFocus(list);
  const timer = setInterval(() => tick(skew), 1000);
  for (const box of document.querySelectorAll("[data-queue-keys]"))
    box.checked = document.documentElement.dataset.keys !== "off";
  stop = () => {
    document.removeEventListener("keydown", key);
    document.removeEventListener("click", onClick);
    document.removeEventListener("change", onChange);
    clearInterval(timer);
    release();
    stop = () => {};
  };
}

export function leave() {
  stop();
}

// After another lead was opened: its view begins at its top, and on a phone the page too.
export function opened() {
  const detail = document.querySelector("[data-queue-detail]");
  if (!detail) return;
  detail.scrollTop = 0;
  if (!visible(document.querySelector("[data-queue-list]"))) window.scrollTo(0, 0);
}

// Back on the list, on the row one came from.
export function closed(lead) {
  const row = document.querySelector(`[data-lead="${lead}"] [data-row-link]`) ?? document.querySelector("[data-row-link]");
  if (visible(row)) row.focus({ preventScroll: false });
}
