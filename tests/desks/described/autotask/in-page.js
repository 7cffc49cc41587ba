// What the practice page of Autotask does when somebody presses. Its lists lie in their own controls, hidden while they are closed.

const overlayOf = (picker) => picker.querySelector('.SingleItemSelectorDropDownOverlay');
const empty = '<div class="Item" data-item-type="Default"><div class="Text"><span></span></div></div>';

function closeAll() {
  for (const overlay of document.querySelectorAll('.SingleItemSelectorDropDownOverlay')) overlay.style.display = 'none';
}

function show(picker, html, text) {
  picker.querySelector('.SelectionDisplay').innerHTML = html;
  picker.querySelector('.TargetPreview').textContent = text;
}

/** The sub-issue types are those of the issue type, and what was chosen of another one goes. */
function follow(issueType) {
  const picker = document.querySelector('[data-practice-field=subIssueType] .SingleItemSelector2');
  const below = JSON.parse(document.querySelector('#practice-tree').textContent)[issueType] ?? [];
  picker.classList.remove('Disabled', 'Locked');
  picker.querySelector('input').disabled = false;
  show(picker, empty, '');
  picker.querySelector('.ItemList').innerHTML = empty.replace('class="Item"', 'class="Item" data-index="0"');
  for (const [at, name] of below.entries()) {
    const row = document.createElement('div');
    row.className = 'Item';
    row.dataset.itemType = 'SingleText';
    row.dataset.index = String(at + 1);
    row.innerHTML = '<div class="Text"><span></span></div>';
    row.querySelector('span').textContent = name;
    picker.querySelector('.ItemList').append(row);
  }
}

let pressed = null;
document.addEventListener('mousedown', (event) => void (pressed = event.target));
document.addEventListener('click', (event) => {
  // Only a whole press counts, as with the desk’s own.
  if (pressed !== event.target) return;
  const picker = event.target.closest('.SingleItemSelector2');
  const row = event.target.closest('.ItemList .Item');
  if (picker !== null && row !== null) {
    const copy = row.cloneNode(true);
    copy.removeAttribute('data-index');
    show(picker, copy.outerHTML, row.textContent);
    closeAll();
    if (picker.parentElement.dataset.practiceField === 'issueType') follow(row.textContent);
  } else if (picker !== null && event.target.closest('.ContentContainer') !== null) {
    const isOpen = overlayOf(picker).style.display !== 'none';
    closeAll();
    if (!isOpen && !picker.matches('.Locked')) overlayOf(picker).style.display = '';
  } else if (event.target.closest('.Button2') !== null)
    void fetch('/practice-send', { method: 'POST', body: 'pressed' });
});
