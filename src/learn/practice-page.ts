/** The list of drills: schemes of one’s own choice to alternate. */
const form = document.querySelector<HTMLFormElement>('[data-mix]');
form?.addEventListener('submit', (event) => {
  event.preventDefault();
  const chosen = [...form.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value);
  const { mix = '', few = '' } = form.dataset;
  const status = form.querySelector('[role="status"]');
  if (chosen.length > 1) location.href = `${mix}#${chosen.join(',')}`;
  else if (status) status.textContent = few;
});
