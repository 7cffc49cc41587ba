import { Component, type ReactNode } from 'react';

interface OrNothingProps {
  readonly children: ReactNode;
}

/** A widget that breaks is taken away; the desk goes on as if it had never been there. */
export class OrNothing extends Component<OrNothingProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? null : this.props.children;
  }
}
