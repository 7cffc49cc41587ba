/** An area of a help desk: each of its objects takes each of its values. */
export interface Domain {
  readonly name: string;
  readonly areas: readonly {
    readonly name: string;
    readonly objects: readonly string[];
    readonly values: readonly string[];
  }[];
}

/** `Hardware › Printing › Office printer › Paper jam`: all that the lists make, in their order. */
export const pathsOf = (domains: readonly Domain[]): string[][] =>
  domains.flatMap((domain) =>
    domain.areas.flatMap((area) =>
      area.objects.flatMap((object) => area.values.map((value) => [domain.name, area.name, object, value])),
    ),
  );
