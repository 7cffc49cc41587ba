/** The few members of CKEditor 5 that are used. */
export interface Editor {
  readonly isReadOnly: boolean;
  readonly editing: { readonly view: { focus(): void } };
  readonly model: {
    readonly schema: Schema;
    readonly document: { readonly selection: Selected };
    change(write: (writer: Writer) => void): void;
    insertContent(content: object): void;
  };
}

export interface Schema {
  isRegistered(name: string): boolean;
  checkAttribute(context: string | readonly string[], attribute: string): boolean;
}

interface Selected {
  getFirstPosition(): Position | null;
  getLastPosition(): Position | null;
}

export interface Position {
  readonly isAtStart: boolean;
  readonly isAtEnd: boolean;
}

export interface Writer {
  setSelection(position: Position): void;
  removeSelectionAttribute(name: string): void;
  createDocumentFragment(): object;
  appendElement(name: string, parent: object): void;
  createElement(name: string, attributes?: Readonly<Record<string, string | number>>): object;
  append(item: object, parent: object): void;
  appendText(text: string, attributes: Readonly<Record<string, string>>, parent: object): void;
}
