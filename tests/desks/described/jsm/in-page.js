// What the practice page of Jira does when somebody presses, pastes, or saves. It listens on the document: the page is drawn anew.
const box = () => document.querySelector('#practice-box');
const editor = () => box().querySelector('.ProseMirror');

function select(tab) {
  box().hidden = false;
  for (const each of box().querySelectorAll('[role=tab]')) each.setAttribute('aria-selected', String(each.id === tab));
}

document.addEventListener('click', (event) => {
  const pressed = event.target.closest('button');
  if (pressed === null) return;
  if (pressed.id === 'practice-note') select('comment-editor-container-tabs-0');
  if (pressed.id === 'practice-reply') select('comment-editor-container-tabs-1');
  if (pressed.getAttribute('role') === 'tab') select(pressed.id);
  if (pressed.dataset.testid === 'comment-save-button')
    void fetch('/practice-send', { method: 'POST', body: editor().textContent });
});

/** The comment editor takes plain text alone: an empty line begins a paragraph, a single one is a break. */
document.addEventListener('paste', (event) => {
  const target = event.target.closest?.('.ProseMirror');
  if (!target) return;
  event.preventDefault();
  const text = event.clipboardData.getData('text/plain');
  const paragraphs = text.split('\n\n').map((lines) => {
    const paragraph = document.createElement('p');
    for (const [at, line] of lines.split('\n').entries()) {
      if (at > 0) paragraph.append(document.createElement('br'));
      paragraph.append(line);
    }
    return paragraph;
  });
  if (target.textContent.trim() === '') target.replaceChildren(...paragraphs);
  else target.append(...paragraphs);
});
