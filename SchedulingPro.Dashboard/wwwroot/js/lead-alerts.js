// Tells of leads that arrive: a short tone and a notification of the browser, each only where this browser was asked to.

const key = "schedulingpro.lead-alerts";
const toldKey = "schedulingpro.lead-told";
let audio = null;

function read() {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "{}");
  } catch {
    return {};
  }
}

function write(settings) {
  try {
    localStorage.setItem(key, JSON.stringify(settings));
  } catch {
    // A browser that keeps nothing: nothing is told.
  }
}

const canNotify = () => "Notification" in window && window.isSecureContext;

export function state() {
  const settings = read();
  return {
    sound: settings.sound === true,
    notify: settings.notify === true && canNotify() && Notification.permission === "granted",
    canNotify: canNotify(),
    isDenied: canNotify() && Notification.permission === "denied",
  };
}

export function setSound(on) {
  write({ ...read(), sound: on });
  if (on) play();
  return state();
}

export async function setNotify(on) {
  if (on && canNotify() && Notification.permission === "default") await Notification.requestPermission();
  write({ ...read(), notify: on && canNotify() && Notification.permission === "granted" });
  return state();
}

// Two soft notes, made here: there is no file to load.
function play() {
  try {
    audio ??= new AudioContext();
    const begin = () => {
      for (const [after, pitch] of [
        [0, 660],
        [0.14, 880],
      ]) {
        const tone = audio.createOscillator();
        const volume = audio.createGain();
        const at = audio.currentTime + after;
        tone.frequency.value = pitch;
        volume.gain.setValueAtTime(0, at);
        volume.gain.linearRampToValueAtTime(0.12, at + 0.02);
        volume.gain.exponentialRampToValueAtTime(0.0001, at + 0.3);
        tone.connect(volume).connect(audio.destination);
        tone.start(at);
        tone.stop(at + 0.32);
      }
    };
    if (audio.state === "suspended") audio.resume().then(begin, () => {});
    else begin();
  } catch {
    // No sound device.
  }
}

// Of several tabs of one browser only the first tells.
function isFirst(arrived) {
  try {
    if (Number(localStorage.getItem(toldKey) ?? 0) >= arrived) return false;
    localStorage.setItem(toldKey, String(arrived));
  } catch {
    // Then every tab tells.
  }
  return true;
}

export function arrived(at, title, text, url) {
  const settings = state();
  if ((!settings.sound && !settings.notify) || !isFirst(at)) return;
  if (settings.sound) play();
  if (!settings.notify || (document.visibilityState === "visible" && document.hasFocus())) return;
  const notification = new Notification(title, { body: text, tag: "schedulingpro-lead", icon: "/favicon.svg" });
  notification.onclick = () => {
    window.focus();
    window.Blazor?.navigateTo(url);
    notification.close();
  };
}
