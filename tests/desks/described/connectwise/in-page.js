// What the practice page of ConnectWise does when somebody presses. It listens on the document: the page is drawn anew.

/** How long a list goes on loading after the first value was offered to it. Milliseconds. */
const LOADING = 300;

const lists = () => JSON.parse(document.querySelector('#practice-lists').textContent);
const chain = ['cw_type', 'cw_subType', 'cw_item'];
/** The levels whose list has not come yet, since the one above was changed. */
const loading = new Set();

const inputOf = (around, name) => around.querySelector(`input.${name}`);

function entriesOf(input) {
  const { triples, statuses } = lists();
  if (input.classList.contains('cw_status')) return statuses;
  const level = chain.findIndex((name) => input.classList.contains(name));
  if (level === -1) return [];
  const pod = input.closest('.pod_service_ticket_ticket');
  const above = chain.slice(0, level).map((name) => inputOf(pod, name).value);
  const legal = triples.filter((path) => above.every((value, at) => path[at] === value));
  return [...new Set(legal.map((path) => path[level]).filter((name) => name !== null))];
}

/** What is chosen while the list still loads is taken, and cleared without a word when it has come. */
function take(input, value) {
  input.value = value;
  const level = chain.findIndex((name) => input.classList.contains(name));
  if (level === -1) return;
  if (loading.has(level))
    setTimeout(() => {
      input.value = '';
      loading.delete(level);
      tellLoading();
    }, LOADING);
  const pod = input.closest('.pod_service_ticket_ticket');
  for (const [at, name] of chain.entries())
    if (at > level) {
      inputOf(pod, name).value = '';
      loading.add(at);
    }
  tellLoading();
}

/** For tests, which wait for what has come. */
const tellLoading = () => void (document.body.dataset.practiceLoading = String(loading.size));

const close = () => document.querySelector('.practice-list')?.remove();

document.addEventListener('mousedown', (event) => {
  const arrow = event.target.closest('.mm_comboBox > input + *');
  if (arrow === null) return;
  close();
  const popup = document.createElement('div');
  popup.className = 'practice-list';
  popup.style.position = 'absolute';
  const inner = document.createElement('div');
  popup.append(inner);
  for (const entry of entriesOf(arrow.previousElementSibling)) {
    const row = document.createElement('div');
    const text = document.createElement('span');
    text.textContent = entry;
    row.append(text);
    inner.append(row);
    row.addEventListener('click', () => {
      take(arrow.previousElementSibling, entry);
      close();
    });
  }
  document.body.append(popup);
});

document.addEventListener('click', (event) => {
  if (event.target.closest('[class*=cw_ToolbarButton_Save], .TicketNote-newNoteDialogSaveButton') !== null)
    void fetch('/practice-send', { method: 'POST', body: 'saved' });
});
