// What the sessions list keeps in the browser: chosen columns, and the row that was opened last.

const cookie = "schedulingpro.sessions";
const placeOf = () => `place:${location.pathname}${location.search}`;

export function remembered() {
  const found = document.cookie.split("; ").find((part) => part.startsWith(`${cookie}=`));
  return found ? decodeURIComponent(found.slice(cookie.length + 1)) : null;
}

export function remember(value) {
  const secure = location.protocol === "https:" ? "; secure" : "";
  document.cookie = `${cookie}=${encodeURIComponent(value)}; path=/; max-age=31536000; samesite=lax${secure}`;
}

// Whoever comes back to a list stands on the row they left it by.
export function returnToPlace() {
  const href = sessionStorage.getItem(placeOf());
  if (!href) return;
  sessionStorage.removeItem(placeOf());
  const row = [...document.querySelectorAll("[data-row-link]")].find(
    (link) => link.getAttribute("href") === href && link.offsetParent !== null,
  );
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: "center" });
}

document.addEventListener(
  "click",
  (event) => {
    const link = event.target.closest?.("[data-row-link]");
    if (link) sessionStorage.setItem(placeOf(), link.getAttribute("href"));
  },
  true,
);
