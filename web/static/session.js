/**
 * The warning before a session ends. It asks the portal before it warns, since somebody may be busy in another tab;
 * asking does not keep the session alive. What stands in forms is kept while one logs in again, in this tab alone.
 */
{
  const WARN_MS = 5 * 60 * 1000;
  const RETRY_MS = 30 * 1000;
  const KEPT = `skjema ${location.pathname}`;

  const box = document.getElementById('okt');
  if (box) watch(box);
  restoreForms();

  function watch(box) {
    /** When the session ends, by this machine's clock. */
    let idle = 0;
    let whole = 0;
    let timer;

    set(Number(box.dataset.idle), Number(box.dataset.whole));

    function set(idleSeconds, wholeSeconds) {
      idle = Date.now() + idleSeconds * 1000;
      whole = Date.now() + wholeSeconds * 1000;
      plan();
    }

    function plan() {
      const left = Math.min(idle, whole) - Date.now();
      if (left > WARN_MS) say(null);
      else say(whole <= idle ? 'whole' : 'idle', Math.min(idle, whole));
      again(left > WARN_MS ? left - WARN_MS : Math.max(left, 0) + 1000);
    }

    function again(after) {
      clearTimeout(timer);
      timer = setTimeout(ask, after);
    }

    async function ask(method = 'GET') {
      const response = await fetch(box.dataset.clock, { method }).catch(() => null);
      if (response?.status === 401) return say('over');
      if (!response?.ok) return again(RETRY_MS);
      const left = await response.json();
      set(left.idle, left.whole);
    }

    function say(what, at) {
      for (const part of box.querySelectorAll('[data-says]')) {
        part.hidden = part.dataset.says !== what;
        const text = part.querySelector('[data-text]');
        if (!part.hidden && text) text.textContent = text.dataset.text.replace('{tid}', timeOf(at));
      }
    }

    const timeOf = (at) =>
      new Date(at).toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });

    box.querySelector('button').addEventListener('click', async () => {
      await ask('POST');
      box.querySelector('[data-says=still]').hidden = false;
    });

    for (const link of box.querySelectorAll('a'))
      link.addEventListener('click', (event) => {
        event.preventDefault();
        keepForms();
        const here = location.pathname + location.search;
        location.assign(`${box.dataset.login}?til=${encodeURIComponent(here)}`);
      });

    // timers stand still while a machine sleeps
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') ask();
    });
  }

  /** Forms that save themselves look after what is in them. */
  function fields() {
    const all = document.querySelectorAll('main form:not([data-autosave]) :is(input, select, textarea)');
    return [...all].filter(({ name, type }) => name && !['hidden', 'password', 'file'].includes(type));
  }

  function keepForms() {
    const values = fields().map((field) => [field.name, field.value, field.checked ?? null]);
    sessionStorage.setItem(KEPT, JSON.stringify(values));
  }

  function restoreForms() {
    const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? '[]');
    sessionStorage.removeItem(KEPT);
    const unused = [...kept];
    for (const field of fields()) {
      const isOption = ['radio', 'checkbox'].includes(field.type);
      const at = unused.findIndex(
        ([name, value]) => name === field.name && (!isOption || value === field.value),
      );
      if (at < 0) continue;
      const [[, value, checked]] = unused.splice(at, 1);
      if (isOption) field.checked = checked;
      else field.value = value;
    }
  }
}
