import personalizer from '@azure/cognitiveservices-personalizer';
import msRest from '@azure/ms-rest-js';

const [endpoint, key, run] = process.argv.slice(2);
const credentials = new msRest.ApiKeyCredentials({ inHeader: { 'Ocp-Apim-Subscription-Key': key } });
const client = new personalizer.PersonalizerClient(credentials, endpoint);
const actions = ['news', 'sport', 'food'].map((id) => ({ id, features: [{ topic: id }] }));
const said = { rankings: [], codes: [] };

for (let i = 0; i < 20; i++) {
  const eventId = `${run}-${i}`;
  const ranking = await client.rank({
    eventId,
    actions,
    contextFeatures: [{ time: i % 2 ? 'evening' : 'morning' }, { run }],
    excludedActions: i % 5 === 4 ? ['food'] : [],
    deferActivation: i % 4 === 3,
  });
  said.rankings.push(ranking);
  if (i % 4 === 3) {
    said.codes.push((await client.events.activate(eventId))._response.status);
  }
  said.codes.push((await client.events.reward(eventId, { value: i % 3 ? 0 : 1 }))._response.status);
}
said.error = await client.events.reward('nobody', { value: 1 }).catch((e) => [e.statusCode, e.body.error.code]);
console.log(JSON.stringify(said));
