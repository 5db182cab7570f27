// The colour scheme, the search, and buttons that copy code. Without it, everything else of the site works.
(function () {
  'use strict';

  const html = document.documentElement;
  const maxResults = 30;

  function stored() {
    try {
      return localStorage.getItem('chatwright-scheme');
    } catch {
      return null; // Storage can be switched off.
    }
  }

  function store(scheme) {
    try {
      localStorage.setItem('chatwright-scheme', scheme);
    } catch {
      // The scheme then holds for this page only.
    }
  }

  // Before the page is drawn, so that it does not flash.
  if (stored() === 'dark' || stored() === 'light') {
    html.dataset.scheme = stored();
  }

  function startScheme() {
    const button = document.querySelector('.scheme');
    const system = matchMedia('(prefers-color-scheme: dark)');
    const isDark = () => (html.dataset.scheme ? html.dataset.scheme === 'dark' : system.matches);
    const show = () => {
      button.textContent = isDark() ? 'Light' : 'Dark';
      button.setAttribute('aria-label', isDark() ? 'Use the light colours' : 'Use the dark colours');
    };
    button.addEventListener('click', () => {
      html.dataset.scheme = isDark() ? 'light' : 'dark';
      store(html.dataset.scheme);
      show();
    });
    system.addEventListener('change', show);
    show();
    button.hidden = false;
  }

  function startCopying() {
    if (!navigator.clipboard) {
      return;
    }
    for (const figure of document.querySelectorAll('figure.code')) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'copy';
      button.textContent = 'Copy';
      button.addEventListener('click', async () => {
        try {
          await navigator.clipboard.writeText(figure.querySelector('code').textContent);
          button.textContent = 'Copied';
        } catch {
          button.textContent = 'Not copied';
        }
        setTimeout(() => { button.textContent = 'Copy'; }, 1500);
      });
      figure.querySelector('figcaption').append(button);
    }
  }

  let entries = null;
  window.chatwrightSearch = (all) => { entries = all; };

  // The higher, the better; 0 for an entry that lacks a word.
  function score(entry, words) {
    const name = entry.name.toLowerCase();
    const detail = entry.detail.toLowerCase();
    const summary = entry.summary.toLowerCase();
    let sum = 0;
    for (const word of words) {
      const found = name === word || detail === word || detail.endsWith('/' + word) ? 100
        : name.startsWith(word) || name.includes('.' + word) ? 40
          : name.includes(word) ? 20
            : detail.includes(word) ? 10
              : summary.includes(word) ? 3 : 0;
      if (found === 0) {
        return 0;
      }
      sum += found;
    }
    return entry.kind === 'Error' ? sum : sum + 1;
  }

  function find(text) {
    const words = text.toLowerCase().split(/\s+/).filter((word) => word.length > 0);
    return words.length === 0 ? [] : entries
      .map((entry) => ({ entry, score: score(entry, words) }))
      .filter((found) => found.score > 0)
      .sort((one, other) => other.score - one.score || one.entry.name.localeCompare(other.entry.name))
      .map((found) => found.entry);
  }

  function element(name, text, kind) {
    const made = document.createElement(name);
    made.textContent = text;
    if (kind) {
      made.className = kind;
    }
    return made;
  }

  function item(entry) {
    const link = document.createElement('a');
    link.href = document.body.dataset.root + entry.url;
    link.append(element('span', entry.kind, 'kind'), element('b', entry.name));
    link.append(element('span', [entry.detail, entry.summary].filter((text) => text.length > 0).join(' · '), 'about'));
    const line = document.createElement('li');
    line.append(link);
    return line;
  }

  function startSearch() {
    const form = document.querySelector('.search');
    const field = form.querySelector('input');
    const list = form.querySelector('ul');
    const status = form.querySelector('[role=status]');
    let isLoading = false;

    function load() {
      if (isLoading) {
        return;
      }
      isLoading = true;
      const script = document.createElement('script');
      script.src = document.body.dataset.root + 'search-index.js';
      script.addEventListener('load', show);
      script.addEventListener('error', () => { status.textContent = 'The index could not be loaded.'; });
      document.head.append(script);
    }

    function show() {
      const isEmpty = field.value.trim().length === 0;
      if (entries === null || isEmpty) {
        list.hidden = true;
        status.textContent = '';
        return;
      }
      const found = find(field.value);
      list.replaceChildren(...found.slice(0, maxResults).map(item));
      if (found.length === 0) {
        list.append(element('li', 'Nothing was found.', 'about'));
      }
      list.hidden = false;
      status.textContent = found.length === 1 ? '1 result' : `${found.length} results`;
    }

    function close() {
      list.hidden = true;
    }

    function move(step) {
      const links = [...list.querySelectorAll('a')];
      const next = links.indexOf(document.activeElement) + step;
      (next < 0 || links.length === 0 ? field : links[Math.min(next, links.length - 1)]).focus();
    }

    field.addEventListener('focus', load);
    field.addEventListener('input', () => { load(); show(); });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      list.querySelector('a')?.click();
    });
    form.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        if (list.hidden) {
          show();
        }
        move(event.key === 'ArrowDown' ? 1 : -1);
      } else if (event.key === 'Escape' && !list.hidden) {
        event.preventDefault(); // The browser would empty the field.
        field.focus();
        close();
      }
    });
    document.addEventListener('click', (event) => {
      if (!form.contains(event.target)) {
        close();
      }
    });
    form.addEventListener('focusout', (event) => {
      if (event.relatedTarget && !form.contains(event.relatedTarget)) {
        close();
      }
    });
    document.addEventListener('keydown', (event) => {
      const isTyping = event.target instanceof Element && event.target.closest('input, textarea, select');
      if (event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        field.focus();
      }
    });
    form.hidden = false;
  }

  document.addEventListener('DOMContentLoaded', () => {
    startScheme();
    startSearch();
    startCopying();
  });
})();
