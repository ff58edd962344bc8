/**
 * Files are sent as soon as they are chosen, one after the other, each with how far it has come. What stays is the
 * list that the portal makes; a page without this script sends files with a button.
 */
for (const input of document.querySelectorAll('input[data-upload]')) {
  const place = input.closest('[data-files]');
  const list = place.querySelector('[data-list]');
  const uploads = place.querySelector('[data-uploads]');
  const said = place.querySelector('[data-said]');
  const words = input.dataset;
  let queue = Promise.resolve();
  let waiting = 0;

  place.querySelector('[data-without-script]').hidden = true;

  input.addEventListener('change', () => {
    said.replaceChildren();
    for (const file of input.files) {
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

  /** Not by `fetch`, which does not say how much it has sent. */
  function send(file, moved) {
    const { token, generation } = input.form.elements;
    const form = new FormData();
    for (const field of [token, generation]) if (field) form.append(field.name, field.value);
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

  function parsed(text) {
    return new DOMParser().parseFromString(text, 'text/html');
  }

  function progressOf(file) {
    const line = document.createElement('p');
    const told = document.createElement('span');
    const bar = document.createElement('progress');
    bar.max = 100;
    bar.setAttribute('aria-label', file.name);
    line.append(told, ' ', bar);
    const moved = (percent) => {
      bar.value = percent;
      told.textContent = filled(percent < 100 ? words.uploading : words.scanning, file, percent);
    };
    moved(0);
    return { line, moved };
  }

  function refusal(text) {
    const element = paragraph(text);
    element.className = 'ds-validation-message';
    element.dataset.field = 'validation';
    element.dataset.color = 'danger';
    return element;
  }

  function paragraph(text) {
    const element = document.createElement('p');
    element.textContent = text;
    return element;
  }

  function filled(text, { name }, percent) {
    return text.replace('{name}', () => name).replace('{percent}', percent);
  }
}
