// Sign-in and account pages: passkeys, the browser's time zone, and keeping codes. Delegated listeners, as in shell.js.

const canUsePasskeys = () =>
  typeof PublicKeyCredential === "function" && typeof PublicKeyCredential.parseRequestOptionsFromJSON === "function";

// A browser that cannot do passkeys is not offered them.
function showPasskeyForms() {
  if (!canUsePasskeys()) return;
  for (const form of document.querySelectorAll("form[data-passkey][hidden]")) form.hidden = false;
}

function fillTimeZone() {
  const input = document.querySelector("input[data-browser-time-zone]");
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!input || !zone) return;
  input.removeAttribute("data-browser-time-zone");
  const known = [...(input.list?.options ?? [])].some((option) => option.value === zone);
  if (known) input.value = zone;
}

async function optionsOf(form) {
  const answer = await fetch(form.dataset.options, {
    method: "POST",
    credentials: "same-origin",
    headers: { RequestVerificationToken: form.querySelector("input[name=__RequestVerificationToken]").value },
  });
  if (!answer.ok) throw new Error(answer.status === 429 ? "There were many tries. Wait a minute." : "The page is too old. Reload it and try again.");
  return answer.json();
}

async function ask(form) {
  const json = await optionsOf(form);
  return form.dataset.passkey === "create"
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(json) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(json) });
}

function explain(error) {
  if (error.name === "NotAllowedError" || error.name === "AbortError") return "No passkey was used. Try again when you are ready.";
  if (error.name === "InvalidStateError") return "This device already holds a passkey for your account.";
  if (error.name === "SecurityError") return "Passkeys need https, or http on localhost.";
  return error.message || "The passkey could not be used.";
}

async function startPasskey(form) {
  const message = form.querySelector("[data-passkey-error]");
  const button = form.querySelector("[data-passkey-start]");
  message.textContent = "";
  button.disabled = true;
  try {
    const credential = await ask(form);
    form.elements.Credential.value = JSON.stringify(credential);
    form.submit();
  } catch (error) {
    message.textContent = explain(error);
    button.disabled = false;
  }
}

function download(button) {
  const file = new Blob([button.dataset.download], { type: "text/plain" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = button.dataset.fileName;
  link.click();
  URL.revokeObjectURL(link.href);
}

document.addEventListener("click", (event) => {
  const target = event.target instanceof Element ? event.target : null;
  const start = target?.closest("[data-passkey-start]");
  if (start) startPasskey(start.closest("form"));
  const file = target?.closest("[data-download]");
  if (file) download(file);
});

document.addEventListener("submit", (event) => {
  // Enter in the name of a new passkey asks for the passkey first.
  if (event.target.matches("form[data-passkey]") && !event.target.elements.Credential.value) {
    event.preventDefault();
    startPasskey(event.target);
  }
});

showPasskeyForms();
fillTimeZone();
window.Blazor?.addEventListener?.("enhancedload", showPasskeyForms);
