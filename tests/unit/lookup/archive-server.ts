/** Archives as a server on loopback that plays back recorded answers. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

type Reply = (request: IncomingMessage, response: ServerResponse) => void;

export interface ArchiveServer {
  readonly archives: { readonly arxiv: string; readonly crossref: string; readonly resolver: string };
  /** Paths asked for, in order. */
  readonly asked: string[];
  readonly agents: (string | undefined)[];
}

/** Serve `replies` by the beginning of the path, under `/arxiv`, `/crossref` and `/doi`; anything else is absent. */
export async function serveArchives(replies: Readonly<Record<string, Reply>>): Promise<ArchiveServer> {
  const asked: string[] = [];
  const agents: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    const url = request.url ?? '';
    asked.push(url);
    agents.push(request.headers['user-agent']);
    const reply = Object.entries(replies).find(([start]) => url.startsWith(start))?.[1];
    if (reply) reply(request, response);
    else response.writeHead(404).end('Resource not found.');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { archives: { arxiv: `${base}/arxiv`, crossref: `${base}/crossref`, resolver: `${base}/doi` }, asked, agents };
}

/** An address where nobody listens. */
export async function findSilence(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}

/** Answer with a text. */
export const say =
  (text: string): Reply =>
  (_, response) => {
    response.end(text);
  };

/** The answer of arXiv's interface to a question for one id, as it was recorded, with an invented paper. */
export const arxivAnswer = (facts: { id: string; title: string; summary: string; doi?: string }): string => `<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns="http://www.w3.org/2005/Atom">
  <id>https://arxiv.org/api/iFGsnLnVfUlPCbKqrTvJcQcQ5qk</id>
  <title>arXiv Query: search_query=&amp;id_list=${facts.id}&amp;start=0&amp;max_results=1</title>
  <updated>2025-03-13T09:12:44Z</updated>
  <link href="https://arxiv.org/api/query?search_query=&amp;start=0&amp;max_results=1&amp;id_list=${facts.id}" type="application/atom+xml"/>
  <opensearch:itemsPerPage>1</opensearch:itemsPerPage>
  <opensearch:totalResults>1</opensearch:totalResults>
  <opensearch:startIndex>0</opensearch:startIndex>
  <entry>
    <id>http://arxiv.org/abs/${facts.id}v2</id>
    <title>${facts.title}</title>
    <updated>2024-06-01T17:59:59Z</updated>
    <link href="https://arxiv.org/abs/${facts.id}v2" rel="alternate" type="text/html"/>
    <link href="https://arxiv.org/pdf/${facts.id}v2" rel="related" type="application/pdf" title="pdf"/>
    <summary>${facts.summary}</summary>
    <category term="cs.LG" scheme="http://arxiv.org/schemas/atom"/>
    <category term="stat.ML" scheme="http://arxiv.org/schemas/atom"/>
    <published>2024-05-02T08:00:00Z</published>
    <arxiv:comment>12 pages, 3 figures</arxiv:comment>
    <arxiv:primary_category term="cs.LG"/>
    <author>
      <name>Ada Example</name>
    </author>
    <author>
      <name>Noor Placeholder</name>
    </author>
    ${facts.doi === undefined ? '' : `<arxiv:doi>${facts.doi}</arxiv:doi>`}
  </entry>
</feed>
`;

/** Crossref's answer as CSL-JSON, as it was recorded, with an invented paper. */
export const crossrefAnswer = (facts: { doi: string; title: string; abstract?: string }): string =>
  JSON.stringify({
    indexed: { 'date-parts': [[2025, 2, 21]], timestamp: 1740128941234 },
    'publisher-location': 'Example City',
    publisher: 'Example Press',
    DOI: facts.doi,
    type: 'article-journal',
    created: { 'date-parts': [[2024, 9, 3]] },
    page: '1-12',
    source: 'Crossref',
    'is-referenced-by-count': 4,
    title: facts.title,
    prefix: '10.1234',
    volume: '7',
    author: [
      { given: 'Ada', family: 'Example', sequence: 'first', affiliation: [] },
      { given: 'Noor', family: 'Placeholder', sequence: 'additional', affiliation: [] },
    ],
    member: '320',
    'container-title': 'Journal of Invented Results',
    issued: { 'date-parts': [[2024, 9]] },
    URL: `https://doi.org/${facts.doi}`,
    ...(facts.abstract !== undefined && { abstract: facts.abstract }),
  });
