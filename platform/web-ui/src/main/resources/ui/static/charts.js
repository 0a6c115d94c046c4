// Draws <figure data-chart="line|bar|ranking|stacked" data-table="id" data-label="column" data-values="columns">, in the
// colours of the theme.
import { plotted } from './chart-data.js';

const SERIES = 6;
const drawn = new Map();
const library = import(document.documentElement.dataset.charts).then(() => globalThis.Chart);
const still = matchMedia('(prefers-reduced-motion: reduce)');
const dark = matchMedia('(prefers-color-scheme: dark)');
const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });

/** As the browser has worked it out: what stands in a custom property may be a function of the theme. */
function colour(name) {
  const probe = document.createElement('span');
  probe.style.color = `var(--${name})`;
  document.body.append(probe);
  const value = getComputedStyle(probe).color;
  probe.remove();
  return value;
}

function look() {
  return {
    ink: colour('ink'),
    quiet: colour('quiet'),
    rule: colour('rule'),
    sheet: colour('sheet'),
    series: Array.from({ length: SERIES }, (_, i) => colour(`chart-${i + 1}`)),
    font: getComputedStyle(document.body).fontFamily,
  };
}

function axis(theme, title, extra = {}) {
  return {
    title: { display: Boolean(title), text: title, color: theme.quiet },
    ticks: { color: theme.quiet, maxRotation: 0, autoSkipPadding: 12, ...extra.ticks },
    grid: { color: theme.rule, display: extra.grid ?? true },
    border: { color: theme.rule },
    stacked: extra.stacked ?? false,
    beginAtZero: true,
  };
}

function measured({ measure, unit }) {
  return measure && unit && !measure.includes(unit) ? `${measure} (${unit})` : measure || unit;
}

function options(kind, data, theme) {
  const lying = kind === 'ranking';
  const stacked = kind === 'stacked';
  const sizes = axis(theme, measured(data), { stacked, ticks: { callback: value => compact.format(value), maxTicksLimit: 6 } });
  const labels = axis(theme, data.along, { stacked, grid: false, ticks: lying ? { autoSkip: false, callback(value) {
    const text = this.getLabelForValue(value);
    return text.length > 18 ? `${text.slice(0, 17)}…` : text;
  } } : {} });
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: still.matches ? false : { duration: 200 },
    indexAxis: lying ? 'y' : 'x',
    interaction: { mode: 'index', axis: lying ? 'y' : 'x', intersect: false },
    scales: lying ? { x: sizes, y: labels } : { x: labels, y: sizes },
    plugins: {
      legend: { display: data.datasets.length > 1, position: 'bottom', labels: { color: theme.ink, boxWidth: 12, boxHeight: 12 } },
      tooltip: {
        backgroundColor: theme.ink,
        titleColor: theme.sheet,
        bodyColor: theme.sheet,
        padding: 8,
        callbacks: { label: item => `${item.dataset.label}: ${item.dataset.texts[item.dataIndex] || 'none'}` },
      },
    },
  };
}

function painted(kind, dataset, i, theme) {
  const paint = theme.series[i % SERIES];
  return kind === 'line'
    ? { ...dataset, borderColor: paint, backgroundColor: paint, borderWidth: 2, pointRadius: dataset.data.length > 60 ? 0 : 2, tension: 0 }
    : { ...dataset, backgroundColor: paint, maxBarThickness: 40, borderRadius: 2 };
}

function draw(Chart, figure) {
  const { chart: kind, table, label, values, first } = figure.dataset;
  const data = plotted(document.getElementById(table), { label, values: values.split(','), first: Number(first || 0) });
  const theme = look();
  Chart.defaults.font.family = theme.font;
  drawn.get(figure)?.destroy();
  drawn.set(figure, new Chart(figure.querySelector('canvas'), {
    type: kind === 'line' ? 'line' : 'bar',
    data: { labels: data.labels, datasets: data.datasets.map((dataset, i) => painted(kind, dataset, i, theme)) },
    options: options(kind, data, theme),
  }));
}

/** Forgets what is no longer on the page. */
function clean() {
  drawn.forEach((chart, figure) => {
    if (!figure.isConnected) {
      chart.destroy();
      drawn.delete(figure);
    }
  });
}

export async function enhance(root) {
  const Chart = await library;
  clean();
  root.querySelectorAll('figure[data-chart]').forEach(figure => draw(Chart, figure));
}

const again = () => enhance(document.body);
dark.addEventListener('change', again);
still.addEventListener('change', again);
new MutationObserver(again).observe(document.documentElement, { attributeFilter: ['data-theme'] });
