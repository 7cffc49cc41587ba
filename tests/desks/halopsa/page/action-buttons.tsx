import { useState } from 'react';
import { runOutcome } from './act';
import { complain } from './load';
import { isOut, useDesk, type OpenTicket } from './store';
import { words } from './words';

/** The tenant's own buttons; one of them acts without asking. */
export function ActionButtons({ open }: { readonly open: OpenTicket }) {
  const { lists } = useDesk();
  const [isOpen, setOpen] = useState(false);
  const run = (outcome: (typeof lists.outcomes)[number]): void => {
    setOpen(false);
    void runOutcome(open, outcome).catch(complain);
  };
  if (open.ticket.locked || isOut('action-buttons')) return <div className="buttons-container" />;
  return (
    <div className="buttons-container">
      {lists.outcomes
        .filter((each) => !each._more)
        .map((each) => (
          <button type="button" key={each.id} className="ui button actionmenubtn" onClick={() => run(each)}>
            {each.buttonname}
          </button>
        ))}
      <button type="button" className="ui button icon" aria-label={words().share} title={words().share}>
        <i className="fa fa-share-alt" aria-hidden="true" />
      </button>
      <div
        role="listbox"
        aria-label={words().more}
        className={`ui button dropdown${isOpen ? ' active visible' : ''}`}
        tabIndex={0}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') setOpen(!isOpen);
        }}
      >
        <div className="text">{words().more} ▾</div>
        <div className="menu">
          {isOpen
            ? lists.outcomes
                .filter((each) => each._more)
                .map((each) => (
                  <div
                    role="option"
                    aria-selected="false"
                    tabIndex={-1}
                    key={each.id}
                    className="item"
                    onClick={(event) => {
                      event.stopPropagation();
                      run(each);
                    }}
                    onKeyDown={(event) => {
                      if (event.key === 'Enter') run(each);
                    }}
                  >
                    {each.buttonname}
                  </div>
                ))
            : null}
        </div>
      </div>
    </div>
  );
}
