// Draws the charts of Components/Charts with ApexCharts. Colours come from tokens.css at the time of drawing, so that a change of
// theme only has to draw again.
import ApexCharts from "../lib/apexcharts/apexcharts.esm.js";
import { picture, pixels } from "./chart-file.js";

const probe = document.createElement("span");
probe.hidden = true;

function colour(token) {
  if (!probe.isConnected) document.body.append(probe);
  probe.style.color = `var(--${token})`;
  return toHex(getComputedStyle(probe).color);
}

// The engine understands hexadecimal best, also for its shades.
function toHex(text) {
  const parts = text.match(/[\d.]+/g)?.slice(0, 3).map(Number);
  return parts?.length === 3 ? "#" + parts.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("") : text;
}

const isDark = () => getComputedStyle(document.documentElement).colorScheme === "dark" || (document.documentElement.dataset.theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);

function formatter(model) {
  const numbers = new Intl.NumberFormat("en-US", { minimumFractionDigits: model.decimals, maximumFractionDigits: model.decimals });
  const unit = model.unit === "%" ? " %" : model.unit ? ` ${model.unit}` : "";
  return (value, withUnit) => (value === null || value === undefined || Number.isNaN(value) ? "–" : numbers.format(value) + (withUnit ? unit : ""));
}

const shortDate = new Intl.DateTimeFormat("en-US", { month: "short", day: "numeric", timeZone: "UTC" });
const longDate = new Intl.DateTimeFormat("en-US", { weekday: "short", month: "short", day: "numeric", year: "numeric", timeZone: "UTC" });

function dateLabel(text, format) {
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? text : format.format(date);
}

const engineTypes = { Line: "line", Area: "area", Bar: "bar", StackedBar: "bar", Ranking: "bar", Funnel: "bar", Heatmap: "heatmap" };

const shadeSteps = 7;

// Own steps from the sunken surface to the full colour: the engine's shades end in black on a dark ground.
function shades(model) {
  const most = Math.max(0, ...model.series.flatMap((series) => series.values).filter((value) => value !== null));
  const from = colour("surface-sunken");
  const to = colour("series-1");
  return Array.from({ length: shadeSteps }, (_, step) => ({
    from: step === 0 ? 0 : (most * step) / shadeSteps + Number.EPSILON,
    to: (most * (step + 1)) / shadeSteps,
    color: mix(from, to, step / (shadeSteps - 1)),
  }));
}

function mix(from, to, share) {
  const part = (text, at) => parseInt(text.slice(at, at + 2), 16);
  return "#" + [1, 3, 5].map((at) => Math.round(part(from, at) + (part(to, at) - part(from, at)) * share).toString(16).padStart(2, "0")).join("");
}

// A line across the chart for each note, with its words where there is room; the rest stands under the chart and in the table.
// Drawn by hand: the engine places notes by the labels of the axis, of which a long period shows only some.
function drawMarks(chart, model) {
  const inner = chart.el?.querySelector(".apexcharts-inner");
  if (!inner || model.marks.length === 0) return;
  inner.querySelector(".chart-marks")?.remove();
  const group = part("g", { class: "chart-marks" });
  const { gridWidth, gridHeight } = chart.w.globals;
  const count = model.categories.length;
  const bars = model.kind === "Bar" || model.kind === "StackedBar";
  const letters = Math.floor(gridWidth / Math.min(model.marks.length, 2) / 7);
  model.marks.forEach((mark, at) => {
    const x = bars ? (gridWidth * (mark.category + 0.5)) / count : count > 1 ? (gridWidth * mark.category) / (count - 1) : gridWidth / 2;
    const end = x > gridWidth / 2;
    const line = part("line", { x1: x, x2: x, y1: 0, y2: gridHeight, stroke: colour("attention"), "stroke-width": 1, "stroke-dasharray": "3 3" });
    const words = part("text", {
      x: end ? x - 5 : x + 5,
      y: 10 + (at % 3) * 14,
      "text-anchor": end ? "end" : "start",
      "font-size": 11,
      "font-weight": 600,
      fill: colour("attention"),
      stroke: colour("surface"),
      "stroke-width": 4,
      "stroke-linejoin": "round",
      "paint-order": "stroke",
    });
    words.textContent = shortened(mark.text, Math.max(6, Math.min(letters, 32)));
    group.append(line, words);
  });
  inner.append(group);
}

function part(name, attributes) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

// The engine writes names into its legend and its tooltip as HTML, and names come from outside: a link can carry any source.
const marked = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const plain = (text) => String(text ?? "").replace(/[&<>"']/g, (letter) => marked[letter]);

const shortened = (text, most) => (text.length > most ? text.slice(0, most - 1).trimEnd() + "…" : text);

function options(model, onPoint, width) {
  const number = formatter(model);
  const sideways = model.kind === "Ranking" || model.kind === "Funnel";
  const funnel = model.kind === "Funnel";
  const heat = model.kind === "Heatmap";
  const lines = model.kind === "Line" || model.kind === "Area";
  const muted = colour("text-muted");
  const border = colour("border");
  const colours = model.series.map((series) => (series.comparison ? colour("text-faint") : colour(`series-${series.colour}`)));
  const first = model.series[0]?.values[0];
  // Shares of a whole end at the whole; the engine would go on to twice of it.
  const largest = Math.max(0, ...model.series.flatMap((series) => series.values).filter((value) => value !== null));
  const whole = model.unit === "%" && largest > 50 && largest <= 100 ? 100 : undefined;
  const valueAxis = { labels: { style: { colors: muted, fontSize: "12px" }, formatter: (value) => number(value, model.unit === "%") } };
  const categoryAxis = {
    labels: {
      style: { colors: muted, fontSize: "12px" },
      rotate: 0,
      hideOverlappingLabels: true,
      formatter: model.dates ? (text) => dateLabel(text, shortDate) : undefined,
    },
    axisBorder: { color: border },
    axisTicks: { show: false },
  };
  return {
    chart: {
      type: engineTypes[model.kind],
      height: model.height,
      width: "100%",
      stacked: model.kind === "StackedBar",
      nonce: window.schedulingProNonce,
      background: "transparent",
      foreColor: muted,
      fontFamily: getComputedStyle(document.body).fontFamily,
      toolbar: { show: false },
      zoom: { enabled: false },
      animations: { enabled: false },
      parentHeightOffset: 0,
      redrawOnParentResize: true,
      events: {
        mounted: (chart) => drawMarks(chart, model),
        updated: (chart) => drawMarks(chart, model),
        dataPointSelection: (_event, _chart, at) => onPoint(at.seriesIndex, at.dataPointIndex),
        markerClick: (_event, _chart, at) => onPoint(at.seriesIndex, at.dataPointIndex),
      },
    },
    theme: { mode: isDark() ? "dark" : "light" },
    series: model.series.map((series) => ({ name: series.name, data: series.values })),
    colors: heat ? [colour("series-1")] : colours,
    labels: model.categories,
    xaxis: sideways
      ? { ...valueAxis, categories: model.categories, axisBorder: { show: false }, axisTicks: { show: false }, tickAmount: 4 }
      : { ...categoryAxis, categories: model.categories, type: "category", tickAmount: model.dates ? Math.max(1, Math.min(model.categories.length - 1, 8, Math.floor(width / 80))) : undefined, tooltip: { enabled: false }, crosshairs: { stroke: { color: border } } },
    // The engine draws the first row of a map at the bottom.
    yaxis: sideways || heat ? { reversed: heat, labels: { style: { colors: muted, fontSize: "12px" }, maxWidth: 180 } } : { ...valueAxis, min: 0, max: whole, forceNiceScale: true, tickAmount: 4 },
    stroke: lines
      ? { width: 2, curve: "straight", dashArray: dashes(model) }
      : { width: heat ? 2 : 0, colors: [colour("surface")] },
    fill: model.kind === "Area" ? { type: "gradient", gradient: { shadeIntensity: 0, opacityFrom: 0.28, opacityTo: 0.02 } } : { opacity: funnel ? 0.35 : 1 },
    markers: { size: lines && model.categories.length < 2 ? 4 : 0, strokeColors: colour("surface"), hover: { size: 5 } },
    plotOptions: {
      bar: { horizontal: sideways, borderRadius: 3, borderRadiusApplication: "end", columnWidth: "72%", barHeight: sideways ? (model.series.length > 1 ? "84%" : "66%") : undefined, dataLabels: { position: funnel ? "bottom" : "top" } },
      heatmap: { radius: 3, enableShades: false, colorScale: { ranges: heat ? shades(model) : [] } },
    },
    dataLabels: {
      enabled: funnel,
      textAnchor: "start",
      style: { fontSize: "12px", fontWeight: 600, colors: [colour("text")] },
      background: { enabled: false },
      offsetX: 4,
      formatter: (value, at) => {
        const whole = model.series[at?.seriesIndex ?? 0]?.values[0] ?? first;
        return funnel && whole ? `${number(value)} · ${Math.round((1000 * value) / whole) / 10} %` : number(value);
      },
    },
    grid: { borderColor: border, strokeDashArray: 3, padding: { left: 8, right: 12, top: 0, bottom: 0 }, xaxis: { lines: { show: sideways } }, yaxis: { lines: { show: !sideways && !heat } } },
    legend: { show: model.series.length > 1 && !heat, position: "top", horizontalAlign: "left", fontSize: "12px", labels: { colors: muted }, markers: { size: 6, strokeWidth: 0, offsetX: -4 }, itemMargin: { horizontal: 10, vertical: 2 }, formatter: plain, onItemClick: { toggleDataSeries: true } },
    tooltip: {
      theme: isDark() ? "dark" : "light",
      shared: !sideways && !heat,
      intersect: false,
      x: { formatter: (value, at) => { const label = model.categories[at?.dataPointIndex] ?? value; return plain(model.dates ? dateLabel(label, longDate) : label); } },
      y: { formatter: (value) => number(value, true), title: { formatter: (name) => (name ? `${plain(name)}: ` : "") } },
    },
    states: { hover: { filter: { type: "none" } }, active: { filter: { type: "none" } } },
  };
}

// Each dashed line has dashes of its own: where lines cross, colour alone would have to tell them apart.
function dashes(model) {
  const lengths = [5, 2, 9, 13];
  let at = 0;
  return model.series.map((series) => (series.comparison ? 5 : series.dashed ? lengths[at++ % lengths.length] : 0));
}

const isDay = (text) => /^\d{4}-\d{2}-\d{2}$/.test(text);

// "sessions-by-day_2026-10-01_2026-10-31": what it shows, and when where the axis says so.
function fileName(model) {
  const [first, last] = [model.categories[0], model.categories.at(-1)];
  const name = model.title.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") || "chart";
  return model.dates && isDay(first) && isDay(last) ? `${name}_${first}_${last}` : name;
}

function dates(model) {
  if (!model.dates) return "";
  const [first, last] = [model.categories[0], model.categories.at(-1)];
  return first === last ? dateLabel(first, longDate) : `${dateLabel(first, longDate)} – ${dateLabel(last, longDate)}`;
}

function download(url, name) {
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
}

// A leading sign would make a spreadsheet calculate with a name.
function csvField(value) {
  let text = value === null || value === undefined ? "" : String(value);
  if (typeof value === "string" && /^[=+\-@\t\r]/.test(text)) text = `'${text}`;
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function csv(model) {
  const head = [model.dates ? "Date" : "Category", ...model.series.map((series) => (model.unit ? `${series.name} (${model.unit})` : series.name))];
  const rows = model.categories.map((category, index) => [category, ...model.series.map((series) => series.values[index])]);
  return [head, ...rows].map((row) => row.map(csvField).join(",")).join("\r\n");
}

function saveBlob(blob, name) {
  const url = URL.createObjectURL(blob);
  download(url, name);
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}

export async function create(element, model, page) {
  let current = model;
  const onPoint = (series, category) => {
    if (current.clickable && series >= 0 && category >= 0) page.invokeMethodAsync("OpenPoint", series, category);
  };
  let chart = null;
  let disposed = false;
  let drawing = Promise.resolve();

  // One at a time, as all share one element; whoever saves waits for the last.
  const draw = () => (drawing = drawing.then(drawNow, drawNow));

  async function drawNow() {
    chart?.destroy();
    chart = null;
    // The page may have been left before its chart is drawn.
    if (disposed || !element?.isConnected) return;
    element.replaceChildren();
    element.style.cursor = current.clickable ? "pointer" : "";
    chart = new ApexCharts(element, options(current, onPoint, element.clientWidth));
    await chart.render();
  }

  const redraw = () => draw();
  document.addEventListener("themechange", redraw);
  await draw();

  return {
    async update(next) {
      // Sessions that came in elsewhere leave it as it is: drawn anew, what the pointer shows would be gone.
      if (JSON.stringify(next) === JSON.stringify(current)) return;
      current = next;
      await draw();
    },
    async save(format) {
      const name = `${fileName(current)}.${format}`;
      if (format === "csv") return saveBlob(new Blob(["\ufeff" + csv(current)], { type: "text/csv;charset=utf-8" }), name);
      await drawing;
      const drawn = picture(element, current, dates(current), colour);
      saveBlob(format === "svg" ? new Blob([drawn.text], { type: "image/svg+xml" }) : await pixels(drawn), name);
    },
    dispose() {
      disposed = true;
      document.removeEventListener("themechange", redraw);
      chart?.destroy();
      chart = null;
    },
  };
}
