package heard.local.emulator;

import heard.local.template.Surroundings;
import java.net.URI;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;

/** ElasticMQ, in memory: what a queue loses when the machine stops falls due again. */
final class QueueServer implements Emulator {
  private final SQSRestServer server;
  private final URI address;

  QueueServer() {
    server =
        SQSRestServerBuilder.withInterface("127.0.0.1")
            .withDynamicPort()
            .withAWSRegion(Surroundings.REGION)
            .withAWSAccountId(Surroundings.ACCOUNT)
            .start();
    int port = server.waitUntilStarted().localAddress().getPort();
    address = URI.create("http://127.0.0.1:" + port);
  }

  @Override
  public URI address() {
    return address;
  }

  @Override
  public void close() {
    server.stopAndWait();
  }
}
