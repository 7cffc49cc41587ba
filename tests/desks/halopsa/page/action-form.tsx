import Creatable from 'react-select/creatable';
import { closeForm, sendForm, setHidden, setModel, setRecipients } from './act';
import { complain } from './load';
import { FroalaBox } from './froala';
import { isOut, useDesk, type EditorName, type Form, type OpenTicket } from './store';
import { words } from './words';

function Recipients({ form }: { readonly form: Form }) {
  const chosen = form.to.map((value) => ({ value, label: value }));
  return (
    <div className="recipients">
      <div className="col-md-12 inline nopad">
        <label>{words().to}</label>
        <Creatable
          classNamePrefix="Select"
          className="Select"
          isMulti
          aria-label={words().to}
          name="emailto"
          delimiter=";"
          defaultValue={chosen}
          options={chosen}
          onChange={(all) =>
            setRecipients(
              form,
              all.map(({ value }) => value),
            )
          }
        />
      </div>
      <input type="hidden" name="emailcc" value="" readOnly />
      <input type="hidden" name="emailbcc" value="" readOnly />
    </div>
  );
}

function EditorBox({ form, name }: { readonly form: Form; readonly name: EditorName }) {
  const text = { note: words().note, private_note: words().privateNote, emailbody: words().emailBody }[name];
  const id = isOut('editor-ids') ? `box-${form.editors.indexOf(name)}` : `input-field-for-${name}`;
  return (
    <div className={`editor-row ${name}`}>
      {isOut('editor-labels') ? null : <label htmlFor={id}>{text}</label>}
      <div id={id} className="editor-holder">
        <FroalaBox model={form.model[name] ?? ''} onModel={(html) => setModel(form, name, html)} />
      </div>
    </div>
  );
}

/** The form of an action: several editors, of which at most one reaches the end user. */
export function ActionForm({ open, form }: { readonly open: OpenTicket; readonly form: Form }) {
  const { lists } = useDesk();
  const outcome = lists.outcomes.find(({ id }) => id === form.outcomeId);
  const isMail = form.editors.includes('emailbody');
  const hasHideBox = form.editors.includes('note');
  return (
    <section className="new-action-form" aria-label={outcome?.buttonname}>
      <div className="form-title">{outcome?.buttonname}</div>
      {isMail ? <Recipients form={form} /> : null}
      {isOut('editor-box') ? null : form.editors.map((name) => <EditorBox key={name} form={form} name={name} />)}
      {hasHideBox ? (
        <label className="check" htmlFor="input-field-for-hiddenfromuser">
          <input
            type="checkbox"
            id="input-field-for-hiddenfromuser"
            name="hiddenfromuser"
            checked={form.hidden}
            onChange={(event) => setHidden(form, event.target.checked)}
          />{' '}
          {words().hideFromUser}
        </label>
      ) : null}
      <div className="form-buttons">
        <button type="button" className="ui button primary" onClick={() => void sendForm(open, form).catch(complain)}>
          {isMail ? words().send : words().save}
        </button>
        <button type="button" className="ui button" onClick={() => closeForm(open)}>
          {words().cancel}
        </button>
      </div>
    </section>
  );
}
