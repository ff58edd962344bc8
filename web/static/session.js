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
  // a page that the browser has kept whole may be from before a logout
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    document.documentElement.hidden = true;
    location.reload();
  });

  /** @param {HTMLElement} box */
  function watch(box) {
    const { clock = '', login = '' } = box.dataset;
    /** Moments at which the session ends, by this machine's clock: if nobody is there, and in any case. */
    let idle = 0;
    let whole = 0;
    /** @type {number | undefined} */
    let timer;

    set(Number(box.dataset.idle), Number(box.dataset.whole));

    /**
     * @param {number} idleSeconds
     * @param {number} wholeSeconds
     */
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

    /** @param {number} after in milliseconds */
    function again(after) {
      clearTimeout(timer);
      timer = setTimeout(ask, after);
    }

    async function ask(method = 'GET') {
      const response = await fetch(clock, { method }).catch(() => null);
      if (response?.status === 401) return say('over');
      if (!response?.ok) return again(RETRY_MS);
      const left = await response.json();
      set(left.idle, left.whole);
    }

    /**
     * Shows one of the sentences, or none.
     * @param {'idle' | 'whole' | 'over' | null} what
     * @param {number} moment at which the session ends
     */
    function say(what, moment = 0) {
      for (const part of parts('[data-says]')) {
        part.hidden = part.dataset.says !== what;
        for (const text of /** @type {NodeListOf<HTMLElement>} */ (part.querySelectorAll('[data-text]')))
          if (!part.hidden) text.textContent = (text.dataset.text ?? '').replace('{tid}', timeOf(moment));
      }
    }

    /** @param {string} selector */
    function parts(selector) {
      return /** @type {NodeListOf<HTMLElement>} */ (box.querySelectorAll(selector));
    }

    /** @param {number} moment */
    function timeOf(moment) {
      return new Date(moment).toLocaleTimeString(document.documentElement.lang, {
        hour: '2-digit',
        minute: '2-digit',
      });
    }

    for (const button of parts('button'))
      button.addEventListener('click', async () => {
        await ask('POST');
        for (const still of parts('[data-says=still]')) still.hidden = false;
      });

    for (const link of parts('a'))
      link.addEventListener('click', (event) => {
        event.preventDefault();
        keepForms();
        const here = location.pathname + location.search;
        location.assign(`${login}?til=${encodeURIComponent(here)}`);
      });

    // timers stand still while a machine sleeps
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') ask();
    });
  }

  /** Forms that save themselves look after what is in them. */
  function fields() {
    const all = /** @type {NodeListOf<Control>} */ (
      document.querySelectorAll('main form:not([data-autosave]) :is(input, select, textarea)')
    );
    return [...all].filter(({ name, type }) => name && !['hidden', 'password', 'file'].includes(type));
  }

  function keepForms() {
    const values = fields().map((field) => [field.name, field.value, 'checked' in field && field.checked]);
    sessionStorage.setItem(KEPT, JSON.stringify(values));
  }

  function restoreForms() {
    /** @type {[name: string, value: string, checked: boolean][]} */
    const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? '[]');
    sessionStorage.removeItem(KEPT);
    const unused = [...kept];
    for (const field of fields()) {
      const option = field instanceof HTMLInputElement && ['radio', 'checkbox'].includes(field.type) && field;
      const place = unused.findIndex(
        ([name, value]) => name === field.name && (!option || value === field.value),
      );
      if (place < 0) continue;
      const [[, value, checked]] = unused.splice(place, 1);
      if (option) option.checked = checked;
      else field.value = value;
    }
  }
}
