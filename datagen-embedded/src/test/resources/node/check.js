// Registers, encodes, sends, receives and decodes with the npm clients. Arguments: broker, registry.
const { Kafka, logLevel } = require('kafkajs');
const { SchemaRegistry, SchemaType, COMPATIBILITY } = require('@kafkajs/confluent-schema-registry');

const topic = 'node.check';
const schema = {
  type: 'record',
  name: 'Check',
  namespace: 'dev.datagen',
  fields: [
    { name: 'id', type: 'long' },
    { name: 'name', type: ['null', 'string'], default: null },
  ],
};
const sent = { id: 7, name: 'poupança' };

async function main(broker, registryUrl) {
  const registry = new SchemaRegistry({ host: registryUrl });
  const { id } = await registry.register(
    { type: SchemaType.AVRO, schema: JSON.stringify(schema) },
    { subject: topic + '-value', compatibility: COMPATIBILITY.FULL },
  );
  const kafka = new Kafka({ brokers: [broker], logLevel: logLevel.NOTHING });
  const producer = kafka.producer();
  await producer.connect();
  await producer.send({ topic, messages: [{ key: '7', value: await registry.encode(id, sent) }] });
  await producer.disconnect();

  const consumer = kafka.consumer({ groupId: 'node-check' });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  const reader = new SchemaRegistry({ host: registryUrl });
  const received = await new Promise((resolve, reject) => {
    consumer.run({ eachMessage: async ({ message }) => reader.decode(message.value).then(resolve, reject) });
  });
  await consumer.disconnect();
  console.log(JSON.stringify({
    received,
    sameId: id === (await reader.getLatestSchemaId(topic + '-value')),
    found: id === (await reader.getRegistryIdBySchema(topic + '-value', { type: SchemaType.AVRO, schema: JSON.stringify(schema) })),
  }));
}

main(...process.argv.slice(2)).then(() => process.exit(0), (error) => {
  console.error(error);
  process.exit(1);
});
