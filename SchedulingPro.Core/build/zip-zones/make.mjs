// Makes the table of ZIP codes and states to time zones from the places of the ZIP codes. Zones whose clocks agree in winter
// and summer are written as one, neighbouring ZIP codes of one zone as one range.
import { writeFileSync } from "node:fs";
import tz from "@photostructure/tz-lookup";
import zipcodes from "zipcodes";

const usual = [
  "America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles", "America/Phoenix", "America/Anchorage",
  "Pacific/Honolulu", "America/Puerto_Rico", "America/Halifax", "America/St_Johns", "America/Regina",
];
const clock = (zone, day) =>
  new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" })
    .formatToParts(new Date(day))
    .find((part) => part.type === "timeZoneName").value;
const abroad = new Set(["America/Halifax", "America/Regina"]);
const named = new Map();
const byClock = new Map();
function zoneOf(place) {
  const zone = tz(place.latitude, place.longitude);
  if (!named.has(zone)) {
    const key = clock(zone, "2026-01-15") + clock(zone, "2026-07-15");
    if (!byClock.has(key)) byClock.set(key, zone);
    named.set(zone, byClock.get(key));
  }
  return named.get(zone);
}
for (const zone of usual) {
  const key = clock(zone, "2026-01-15") + clock(zone, "2026-07-15");
  if (!byClock.has(key)) byClock.set(key, zone);
}

const places = Object.values(zipcodes.codes).filter((p) => p.latitude || p.longitude);
const ranges = [];
const states = new Map();
for (const place of places.sort((a, b) => (a.zip < b.zip ? -1 : 1))) {
  const zone = zoneOf(place);
  // Addresses of the forces may be anywhere; and what the coarse table puts across the border is left to its neighbours.
  if (/^A[AEP]$/.test(place.state) || (place.country === "US" && abroad.has(zone))) continue;
  const inState = states.get(place.state) ?? states.set(place.state, new Map()).get(place.state);
  inState.set(zone, (inState.get(zone) ?? 0) + 1);
  if (place.country !== "US") continue;
  const last = ranges.at(-1);
  if (last?.zone === zone) last.to = place.zip;
  else ranges.push({ from: place.zip, to: place.zip, zone });
}

const lines = ["# Made by build/zip-zones/make.mjs; see docs/decisions/0012-visitor-zones.md."];
for (const [state, zones] of [...states].sort()) {
  if (!/^[A-Z]{2}$/.test(state)) continue;
  const all = [...zones.values()].reduce((a, b) => a + b);
  // A place or two over the border is the table's own coarseness.
  const kept = [...zones].filter(([, count]) => count / all >= 0.01).sort((a, b) => b[1] - a[1]);
  lines.push(`${state} ${kept.map(([zone]) => zone).join(",")}`);
}
for (const { from, to, zone } of ranges) lines.push(`${from}-${to} ${zone}`);
writeFileSync(new URL("../../Leads/Consent/ZipZones.txt", import.meta.url), lines.join("\n") + "\n");
