// As the system, light or dark: chosen once per browser. Runs before anything is painted.
(() => {
  const names = { '': 'as the system', light: 'light', dark: 'dark' };
  const root = document.documentElement;
  const stored = () => { try { return localStorage.getItem('theme') || ''; } catch { return ''; } };
  const keep = theme => { try { localStorage.setItem('theme', theme); } catch { /* private window: for this page only */ } };

  function apply(theme) {
    if (theme) {
      root.dataset.theme = theme;
    } else {
      delete root.dataset.theme;
    }
    document.getElementById('theme')?.setAttribute('aria-label', 'Theme: ' + names[theme]);
    document.dispatchEvent(new CustomEvent('theme'));
  }

  apply(stored());
  document.addEventListener('DOMContentLoaded', () => {
    apply(root.dataset.theme || '');
    document.getElementById('theme')?.addEventListener('click', () => {
      const order = Object.keys(names);
      const next = order[(order.indexOf(root.dataset.theme || '') + 1) % order.length];
      keep(next);
      apply(next);
    });
  });
})();
