/**
 * Files are sent as soon as they are chosen, one after the other, each with how far it has come. What stays is the
 * list that the portal makes; a page without this script sends files with a button.
 */
for (const input of /** @type {NodeListOf<HTMLInputElement>} */ (
  document.querySelectorAll('input[data-upload]')
)) {
  const place = /** @type {HTMLElement} */ (input.closest('[data-files]'));
  /** @param {string} selector */
  const part = (selector) => /** @type {HTMLElement} */ (place.querySelector(selector));
  const list = part('[data-list]');
  const uploads = part('[data-uploads]');
  const said = part('[data-said]');
  const words = /** @type {Record<string, string>} */ (input.dataset);
  let queue = Promise.resolve();
  let waiting = 0;

  part('[data-without-script]').hidden = true;

  input.addEventListener('change', () => {
    said.replaceChildren();
    for (const file of input.files ?? []) {
      waiting += 1;
      queue = queue
        .then(() => take(file))
        .finally(() => {
          waiting -= 1;
        });
    }
    // what was chosen is on its way: the form itself does not send it again
    input.value = '';
  });

  window.addEventListener('beforeunload', (event) => {
    if (waiting > 0) event.preventDefault();
  });

  /** @param {File} file */
  async function take(file) {
    if (file.size > Number(words.largest)) return said.append(refusal(`${file.name}: ${words.tooLarge}`));
    const shown = progressOf(file);
    uploads.append(shown.line);
    const answer = await send(file, shown.moved);
    shown.line.remove();
    if (answer.status === 204) said.append(paragraph(filled(words.uploaded, file)));
    else if (answer.status >= 400 && answer.status < 500) said.append(...answer.body);
    else said.append(refusal(filled(words.failed, file)));
    window.htmx.trigger(list, 'uploaded');
  }

  /**
   * Sends a file; not by `fetch`, which does not say how much it has sent.
   * @param {File} file
   * @param {(percent: number) => void} moved
   * @returns {Promise<{ status: number, body: Element[] }>}
   */
  function send(file, moved) {
    const form = new FormData();
    for (const name of ['token', 'generation']) {
      const field = input.form?.elements.namedItem(name);
      if (field instanceof HTMLInputElement) form.append(name, field.value);
    }
    form.append(input.name, file);
    const request = new XMLHttpRequest();
    request.open('POST', words.upload);
    request.setRequestHeader('HX-Request', 'true');
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      moved(Math.floor((100 * loaded) / total)),
    );
    return new Promise((resolve) => {
      request.addEventListener('loadend', () =>
        resolve({ status: request.status, body: [...parsed(request.responseText).body.children] }),
      );
      request.send(form);
    });
  }

  /** @param {string} text */
  function parsed(text) {
    return new DOMParser().parseFromString(text, 'text/html');
  }

  /** @param {File} file */
  function progressOf(file) {
    const line = document.createElement('p');
    const told = document.createElement('span');
    const bar = document.createElement('progress');
    bar.max = 100;
    bar.setAttribute('aria-label', file.name);
    line.append(told, ' ', bar);
    /** @param {number} percent */
    const moved = (percent) => {
      bar.value = percent;
      told.textContent = filled(percent < 100 ? words.uploading : words.scanning, file, percent);
    };
    moved(0);
    return { line, moved };
  }

  /** @param {string} text */
  function refusal(text) {
    const element = paragraph(text);
    element.className = 'ds-validation-message';
    element.dataset.field = 'validation';
    element.dataset.color = 'danger';
    return element;
  }

  /** @param {string} text */
  function paragraph(text) {
    const element = document.createElement('p');
    element.textContent = text;
    return element;
  }

  /**
   * @param {string} text
   * @param {File} file
   * @param {number} [percent]
   */
  function filled(text, { name }, percent) {
    return text.replace('{name}', () => name).replace('{percent}', String(percent));
  }
}
