/** Script of the pages of the local ID-porten: they go on by themselves; without JavaScript each has a link. */
{
  const FRAMES_WITHIN_MS = 3000;
  const LOOK_MS = 1000;

  const onward = document.querySelector('a[data-when-loaded]');
  if (onward) {
    const go = () => location.replace(onward.href);
    // the services in the frames have logged out when the page is loaded
    window.addEventListener('load', go);
    setTimeout(go, FRAMES_WITHIN_MS);
  }

  const waiting = document.querySelector('a[data-when-confirmed]');
  if (waiting) {
    const look = async () => {
      const response = await fetch(waiting.dataset.whenConfirmed).catch(() => null);
      const answered = response?.ok && (await response.json()).answered;
      if (answered) location.replace(waiting.href);
      else setTimeout(look, LOOK_MS);
    };
    setTimeout(look, LOOK_MS);
  }
}
