import type { ChatBody } from '../../../../providers/chat/dialect';

type Sent = ChatBody & Readonly<Record<string, unknown>>;

/** What a server answers to a body: a refusal, or null to answer it well. */
export type Rule = (body: Sent) => { readonly status: number; readonly body: unknown } | null;

const chunk = (content: string): string =>
  `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content } }] })}\n\n`;

const ANSWER =
  '{"ready":true,"reason":"The VPN drops.","category":{"value":"c2","confidence":0.8,"alternatives":[]},"priority":{"value":"p2","confidence":0.8,"alternatives":[]}}';

/** A server that answers well what it takes. It keeps every body that was posted. */
export function refusing(rule: Rule): { readonly fetch: typeof fetch; readonly bodies: Sent[] } {
  const bodies: Sent[] = [];
  const answer: typeof fetch = async (_input, init) => {
    const body = JSON.parse(String(init?.body ?? '{}')) as Sent;
    if (init?.method !== 'POST') return new Response('{"object":"list","data":[]}');
    bodies.push(body);
    const refused = rule(body);
    if (refused)
      return new Response(typeof refused.body === 'string' ? refused.body : JSON.stringify(refused.body), {
        status: refused.status,
      });
    const text = body.tools ? '' : ANSWER;
    const called = JSON.stringify({
      choices: [{ index: 0, delta: { tool_calls: [{ index: 0, function: { name: 'triage', arguments: ANSWER } }] } }],
    });
    const words = body.tools ? `data: ${called}\n\n` : chunk(text);
    const end = `data: ${JSON.stringify({ choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] })}\n\ndata: [DONE]\n\n`;
    if (body.stream !== true)
      return new Response(JSON.stringify({ choices: [{ message: { content: text }, finish_reason: 'stop' }] }));
    return new Response(words + end, { headers: { 'content-type': 'text/event-stream' } });
  };
  return { fetch: answer, bodies };
}

export const formOf = ({ response_format: format, tools }: Sent): string => (tools ? 'tool' : (format?.type ?? 'text'));
