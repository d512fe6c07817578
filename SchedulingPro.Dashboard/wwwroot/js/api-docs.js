// The page that shows the API's description and lets a person try it. Swagger UI draws it; the credentials stay in this module's
// memory and go nowhere but to this server.
const part = (name) => document.querySelector(`[data-api-${name}]`);
const section = part("sign-in");
const form = part("form");
const reference = part("reference");
const field = (id) => document.getElementById(id);

let credentials = null;
let token = null;
let ui = null;

// ---- token ----
async function askForToken(asked) {
  const body = new URLSearchParams({ grant_type: "client_credentials", client_id: asked.id, client_secret: asked.secret });
  const answer = await fetch(section.dataset.tokenUrl, { method: "POST", body, credentials: "omit" });
  const said = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Error(said.error_description ?? said.title ?? `The server answered ${answer.status}.`);
  // Renewed a little early: the call that carries it takes its time too.
  return { text: said.access_token, until: Date.now() + (said.expires_in - 30) * 1000, tenant: tenantOf(said.access_token) };
}

// For the forms only: what a token says is the server's to judge.
function tenantOf(text) {
  try {
    return JSON.parse(atob(text.split(".")[1].replaceAll("-", "+").replaceAll("_", "/"))).tenant;
  } catch {
    return undefined;
  }
}

async function withCredentials(request) {
  if (!credentials || request.loadSpec || new URL(request.url, location.href).pathname === section.dataset.tokenUrl) return request;
  if (token.until < Date.now()) token = await askForToken(credentials);
  request.headers.Authorization = `Bearer ${token.text}`;
  request.headers["ST-App-Key"] = credentials.appKey;
  return request;
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const button = form.querySelector("button");
  const asked = { id: field("api-client-id").value.trim(), secret: field("api-client-secret").value.trim(), appKey: field("api-app-key").value.trim() };
  part("error").textContent = "";
  button.disabled = true;
  try {
    token = await askForToken(asked);
    credentials = asked;
    form.reset();
    show();
    part("forget").focus();
  } catch (error) {
    part("error").textContent = error instanceof TypeError ? "The server did not answer. Try again." : error.message;
  } finally {
    button.disabled = false;
  }
});

part("forget").addEventListener("click", () => {
  credentials = token = null;
  show();
  field("api-client-id").focus();
});

function show() {
  form.hidden = credentials !== null;
  part("signed-in").hidden = credentials === null;
  part("who").textContent = credentials ? `Calls are made as ${credentials.id}${token.tenant ? `, tenant ${token.tenant}` : ""}.` : "";
  if (described) ui?.specActions.updateSpec(JSON.stringify(forForms(described)));
}

// ---- description ----
let described = null;

// The description as forms want it: fields filled with what most people mean, no answer that would never end in a page.
function forForms(served) {
  const copy = structuredClone(served);
  const midnight = new Date().setUTCHours(0, 0, 0, 0);
  const day = 24 * 60 * 60 * 1000;
  const filled = {
    tenant: token?.tenant === undefined ? undefined : Number(token.tenant),
    sessionCreatedOnOrAfter: new Date(midnight - 30 * day).toISOString(),
    sessionCreatedBefore: new Date(midnight + day).toISOString(),
  };
  for (const path of Object.values(copy.paths)) {
    for (const operation of Object.values(path)) {
      delete operation.responses?.["200"]?.content?.["application/x-ndjson"];
      for (const parameter of operation.parameters ?? []) {
        if (filled[parameter.name] !== undefined) parameter.schema.default = filled[parameter.name];
      }
    }
  }
  return copy;
}

// Signing in is this page's own form, and the page has a head, a main part and one server already.
const ownFrame = ({ React: { createElement } }) => ({
  components: {
    OwnLayout: ({ getComponent, specSelectors }) => {
      const heading = (text) => createElement("h2", { className: "api-heading" }, text);
      return createElement(
        "div",
        { className: "swagger-ui" },
        createElement(getComponent("SvgAssets")),
        heading("What to know"),
        createElement(getComponent("Markdown", true), { source: specSelectors.info().get("description") ?? "" }),
        heading("Calls"),
        createElement(getComponent("operations", true)),
        createElement(getComponent("Models", true)),
      );
    },
  },
  wrapComponents: {
    authorizeBtn: () => () => null,
    authorizeOperationBtn: () => () => null,
    OperationServers: () => () => null,
  },
});

async function draw() {
  const answer = await fetch(reference.dataset.description);
  if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
  described = await answer.json();
  ui = window.SwaggerUIBundle({
    spec: forForms(described),
    domNode: reference,
    plugins: [ownFrame],
    layout: "OwnLayout",
    // Its addresses would leave the page, whose base is the site's root.
    deepLinking: false,
    docExpansion: "list",
    defaultModelsExpandDepth: 0,
    displayRequestDuration: true,
    tryItOutEnabled: true,
    validatorUrl: null,
    requestInterceptor: withCredentials,
    onComplete: () => reference.removeAttribute("aria-busy"),
  });
  section.hidden = false;
}

// The library leaves some of its controls without a name, and what scrolls out of reach of the keyboard.
function mend() {
  for (const code of reference.querySelectorAll("pre:not([tabindex])")) code.tabIndex = 0;
  for (const control of reference.querySelectorAll(":is(select, input, textarea):not([aria-label], [id])")) {
    const name = control.closest("[data-param-name]")?.dataset.paramName;
    if (name) control.setAttribute("aria-label", name);
  }
}

new MutationObserver(mend).observe(reference, { childList: true, subtree: true });

// ---- theme ----
function dress() {
  const theme = document.documentElement.dataset.theme;
  const dark = theme === "dark" || (theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.classList.toggle("dark-mode", dark);
}

document.addEventListener("themechange", dress);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", dress);
dress();

draw().catch((error) => {
  reference.removeAttribute("aria-busy");
  part("reference-error").textContent = `The description could not be shown. ${error.message} Load the page again.`;
});
