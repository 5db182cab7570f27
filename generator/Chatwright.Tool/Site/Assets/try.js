// "Try it" of a page that 'chatwright serve' shows: sends the request to the fake and shows what came of it.
(function () {
  'use strict';

  const part = document.querySelector('.try');
  const form = part.querySelector('form');
  const field = form.querySelector('textarea');
  const choice = form.querySelector('select');
  const button = form.querySelector('button');
  const state = part.querySelector('.try-state');
  const status = part.querySelector('.try-status');
  const result = part.querySelector('.try-result');

  function element(name, text, kind) {
    const made = document.createElement(name);
    made.textContent = text;
    if (kind) {
      made.className = kind;
    }
    return made;
  }

  // JSON with a line for each member; any other text as it came.
  function pretty(text) {
    try {
      JSON.parse(text);
    } catch {
      return text;
    }
    return indented(text);
  }

  // Line breaks and spaces only: numbers and letters stay as they came, which a parser of JavaScript would change.
  function indented(json) {
    let text = '';
    let depth = 0;
    for (const token of json.match(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g) ?? []) {
      if (token === '}' || token === ']') {
        depth -= 1;
        text = /[{[]$/.test(text.trimEnd()) ? text.trimEnd() : `${text.trimEnd()}\n${'  '.repeat(depth)}`;
      }
      text += token;
      if (token === '{' || token === '[') {
        depth += 1;
      }
      if (token === '{' || token === '[' || token === ',') {
        text += `\n${'  '.repeat(depth)}`;
      } else if (token === ':') {
        text += ' ';
      }
    }
    return text;
  }

  function code(label, text) {
    const figure = element('figure', '', 'code wrapped');
    const block = document.createElement('pre');
    block.tabIndex = 0;
    block.setAttribute('aria-label', label);
    block.append(element('code', text));
    figure.append(element('figcaption', label), block);
    return figure;
  }

  // The one line that a screen reader tells by itself.
  function showStatus(outcome) {
    const isGood = outcome.status >= 200 && outcome.status < 300 && !outcome.error && !outcome.failure;
    status.replaceChildren(
      element('strong', isGood ? 'Success' : 'Failure', isGood ? 'good' : 'bad'),
      ` ${outcome.status ? `HTTP ${outcome.status}` : 'no status'} · ${outcome.milliseconds} ms`);
  }

  function refuse(text) {
    status.replaceChildren(element('strong', 'Not sent', 'bad'), ` ${text}`);
    result.replaceChildren();
  }

  function error(found) {
    const box = element('div', '', 'warning');
    const head = document.createElement('p');
    const link = element('a', String(found.code));
    link.href = `${part.dataset.codes}${found.code}`;
    head.append(link, ` ${found.name}`);
    box.append(head);
    for (const text of [found.summary, found.remedy && `Remedy: ${found.remedy}`, `Retry: ${found.retry ?? 'no'}`]) {
      if (text) {
        box.append(element('p', text));
      }
    }
    return box;
  }

  function changes(all) {
    const list = document.createElement('ul');
    for (const change of all) {
      const line = document.createElement('li');
      line.append(`${change.kind} `, element('code', change.id), ': ');
      line.append(change.before === null || change.before === undefined ? `new, ${change.after}`
        : change.after === null || change.after === undefined ? 'gone' : `${change.before} → ${change.after}`);
      list.append(line);
    }
    return all.length > 0 ? list : element('p', 'The call changed nothing that is shown here.');
  }

  // The outcomes of webhooks, by their names in the responses of the fake.
  const outcomes = {
    pending: 'No reply yet',
    replied: 'Replied',
    late: 'No reply in time',
    refused: 'Refused',
    invalid: 'Invalid reply',
    failed: 'Failed',
    canceled: 'Canceled',
  };

  function webhook(sent) {
    const box = element('div', '', 'webhook');
    const head = document.createElement('p');
    const kind = { pending: 'tag', replied: 'good' }[sent.outcome] ?? 'bad';
    head.append(element('code', sent.command), ' ', element('strong', outcomes[sent.outcome], kind));
    if (sent.outcome !== 'pending') {
      head.append(` ${sent.status ? `HTTP ${sent.status} · ` : ''}${sent.milliseconds} ms`);
    }
    box.append(head);
    if (sent.error) {
      box.append(element('p', sent.error));
    }
    box.append(code(`Body of ${sent.command}`, pretty(sent.body)));
    if (sent.reply) {
      box.append(code(`Reply to ${sent.command}`, pretty(sent.reply)));
    }
    return box;
  }

  // Webhooks after an event are sent in the background: at first without their outcomes, then with them.
  async function showWebhooks(place, { receiver, known }) {
    const target = element('p', 'Sent to ', 'hint');
    target.append(element('code', receiver), ':');
    for (const address of ['/_fake/webhooks', '/_fake/webhooks?wait=true']) {
      const response = await fetch(address);
      if (!response.ok) {
        return;
      }
      const sent = (await response.json()).slice(known);
      place.replaceChildren(...(sent.length > 0 ? [target, ...sent.map(webhook)] : [element('p', 'This call caused none.')]));
    }
  }

  function noWebhooks(webhooks) {
    if (!webhooks) {
      return element('p', 'A fake of this API knows its examples only, and sends none.');
    }
    const none = element('p', 'None. They are sent if the fake is served with ');
    none.append(element('code', '--webhooks URL'), '.');
    return none;
  }

  async function showState() {
    const response = await fetch('/_fake/state');
    const all = response.ok ? await response.json() : { users: {}, groups: {} };
    const list = state.querySelector('ul');
    list.replaceChildren();
    for (const [kind, entries] of [['user', all.users], ['group', all.groups]]) {
      for (const [id, text] of Object.entries(entries)) {
        const line = document.createElement('li');
        line.append(`${kind} `, element('code', id), `: ${text}`);
        list.append(line);
      }
    }
    state.hidden = list.children.length === 0;
  }

  async function show(outcome) {
    const fired = document.createElement('div');
    const parts = [element('h3', 'Response')];
    showStatus(outcome);
    if (outcome.failure) {
      parts.push(element('p', outcome.failure));
    }
    if (outcome.error) {
      parts.push(error(outcome.error));
    }
    parts.push(code('Body of the response', pretty(outcome.body)));
    parts.push(element('h3', 'Request as sent'));
    const { method, url, body } = outcome.request;
    parts.push(code('HTTP', `${method} ${url}${body ? `\n\n${pretty(body)}` : ''}`));
    parts.push(element('h3', 'State'), changes(outcome.changes));
    parts.push(element('h3', 'Webhooks'), fired);
    result.replaceChildren(...parts);
    await showState();
    if (outcome.webhooks?.receiver) {
      // The next request does not wait for them.
      showWebhooks(fired, outcome.webhooks).catch(() => {});
    } else {
      fired.replaceChildren(noWebhooks(outcome.webhooks));
    }
  }

  async function send() {
    const response = await fetch('/_fake/try', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ path: part.dataset.path, request: field.value }),
    });
    const outcome = await response.json();
    if (response.ok) {
      await show(outcome);
    } else {
      refuse(outcome.error);
    }
  }

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    button.disabled = true;
    try {
      await send();
    } catch {
      refuse('The fake does not respond. Does it still run?');
    } finally {
      button.disabled = false;
    }
  });

  choice?.addEventListener('change', () => {
    field.value = choice.selectedOptions[0].dataset.request;
  });

  form.hidden = false;
  showState().catch(() => {});
})();
