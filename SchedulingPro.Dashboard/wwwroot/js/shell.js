// The frame's own behaviour: theme, navigation, search key, lost connection. Delegated listeners, so that it works before the
// circuit is up, on pages without one, and after every in-page navigation.

const root = document.documentElement;
const year = 60 * 60 * 24 * 365;

// Taken once: in-page navigation may bring another nonce, but the policy of the first answer stays in force.
window.schedulingProNonce = document.querySelector("script[data-nonce]")?.dataset.nonce;

function remember(name, value) {
  const secure = location.protocol === "https:" ? "; secure" : "";
  document.cookie = `schedulingpro.${name}=${value}; path=/; max-age=${year}; samesite=lax${secure}`;
}

function setTheme(theme) {
  remember("theme", theme);
  root.dataset.theme = theme;
  for (const sheet of document.querySelectorAll("link[data-theme-sheet]")) {
    const own = sheet.dataset.themeSheet;
    sheet.media = theme === "system" ? `(prefers-color-scheme: ${own})` : theme === own ? "all" : "not all";
  }
  document.dispatchEvent(new CustomEvent("themechange"));
}

matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
  if (root.dataset.theme === "system") document.dispatchEvent(new CustomEvent("themechange"));
});

// ---- printing: paper is white, so charts are drawn in the light colours for as long as it takes ----
const drawingTime = 400;

async function printPage() {
  const theme = root.dataset.theme;
  const wasDark = theme === "dark" || (theme === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
  const show = (next) => {
    root.dataset.theme = next;
    document.dispatchEvent(new CustomEvent("themechange"));
  };
  if (wasDark) {
    show("light");
    await new Promise((done) => setTimeout(done, drawingTime));
  }
  window.print();
  if (wasDark) show(theme);
}

// ---- navigation drawer on narrow windows ----
const narrow = matchMedia("(max-width: 900px)");
const drawerIsOpen = () => root.dataset.drawer === "open";

function behindDrawer() {
  return document.querySelectorAll(".frame-body, .skip-link");
}

function openDrawer() {
  root.dataset.drawer = "open";
  document.querySelector("[data-nav-open]")?.setAttribute("aria-expanded", "true");
  for (const part of behindDrawer()) part.inert = true;
  document.querySelector("#navigation a")?.focus();
}

function closeDrawer(returnFocus) {
  if (!drawerIsOpen()) return;
  delete root.dataset.drawer;
  for (const part of behindDrawer()) part.inert = false;
  const opener = document.querySelector("[data-nav-open]");
  opener?.setAttribute("aria-expanded", "false");
  if (returnFocus) opener?.focus();
}

narrow.addEventListener("change", () => closeDrawer(false));

document.addEventListener("click", (event) => {
  const target = event.target instanceof Element ? event.target : null;
  if (!target) return;
  const theme = target.closest("[data-set-theme]");
  if (theme) setTheme(theme.dataset.setTheme);
  if (target.closest("[data-print]")) printPage();
  if (target.closest("[data-nav-open]")) openDrawer();
  if (target.closest("[data-nav-close]")) closeDrawer(true);
  if (target.closest("#navigation a")) closeDrawer(false);
  if (target.closest(".menu a")) target.closest(".menu").hidePopover?.();
  if (target.closest("[data-nav-collapse]")) {
    root.dataset.navigation = root.dataset.navigation === "icons" ? "wide" : "icons";
    remember("navigation", root.dataset.navigation);
  }
  if (target.closest("[data-reconnect]")) reconnect();
  if (target.closest("[data-reload]")) location.reload();
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && drawerIsOpen()) {
    event.preventDefault();
    closeDrawer(true);
  } else if (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey) {
    const search = document.querySelector("[data-global-search]");
    if (!search) return;
    event.preventDefault();
    closeDrawer(false);
    search.focus();
    search.select();
  }
});

if (/Mac|iPhone|iPad/.test(navigator.platform)) root.dataset.platform = "apple";

// ---- lost connection ----
let typed = false;
document.addEventListener("input", (event) => {
  if (!event.target.closest?.("[data-global-search]")) typed = true;
});

async function reconnect() {
  const bar = document.getElementById("components-reconnect-modal");
  try {
    // False: the server is there but does not know this page any more.
    if (!(await window.Blazor.reconnect())) bar?.classList.replace("components-reconnect-failed", "components-reconnect-rejected");
  } catch {
    // Still away: the bar keeps saying so.
  }
}

const bar = document.getElementById("components-reconnect-modal");
if (bar) {
  new MutationObserver(() => {
    // Nothing typed, nothing to lose: catch up by itself.
    if (bar.classList.contains("components-reconnect-rejected") && !typed) location.reload();
  }).observe(bar, { attributes: true, attributeFilter: ["class"] });
}

// ---- copy ----
async function copy(button) {
  const text = button.dataset.copy;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Without https there is no clipboard; the old way still works.
    const area = document.createElement("textarea");
    area.value = text;
    area.className = "visually-hidden";
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
    button.focus();
  }
  button.dataset.copied = "";
  announce("Copied");
  setTimeout(() => delete button.dataset.copied, 1500);
}

function announce(text) {
  let region = document.getElementById("announcements");
  if (!region) {
    region = document.createElement("div");
    region.id = "announcements";
    region.className = "visually-hidden";
    region.setAttribute("role", "status");
    document.body.append(region);
  }
  region.textContent = "";
  setTimeout(() => (region.textContent = text), 50);
}

document.addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-copy]");
  if (button) copy(button);
});

// ---- keys that are single letters can be turned off: js/leads.js keeps the choice ----
try {
  if (localStorage.getItem("schedulingpro.keys") === "off") root.dataset.keys = "off";
} catch {
  // A browser that keeps nothing has them on.
}

// ---- tables: j and k walk the rows ----
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || (event.key !== "j" && event.key !== "k")) return;
  if (root.dataset.keys === "off") return;
  if (event.target.closest?.("input, textarea, select, [contenteditable], dialog[open]")) return;
  const rows = [...document.querySelectorAll("[data-row-link]")].filter((row) => row.offsetParent !== null);
  if (rows.length === 0) return;
  const focused = rows.findIndex((row) => row.closest("tr, li") === document.activeElement?.closest("tr, li"));
  const at = focused >= 0 ? focused : rows.findIndex((row) => row.getAttribute("aria-current") === "true");
  const next = at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + (event.key === "j" ? 1 : -1)));
  event.preventDefault();
  rows[next].focus();
  rows[next].scrollIntoView({ block: "nearest" });
});

// ---- filters: / goes to the page's own search, Esc closes an open panel wherever the focus is ----
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") {
    const backdrop = document.querySelector(".dropdown-backdrop");
    if (backdrop && !event.target.closest?.(".dropdown-panel")) backdrop.click();
  } else if (event.key === "/" && root.dataset.keys !== "off" && !event.target.closest?.("input, textarea, select, [contenteditable], dialog[open]")) {
    const search = document.querySelector("[data-page-search]");
    if (!search) return;
    event.preventDefault();
    search.focus();
    search.select();
  }
});
