package heard.aws;

/** On what stands in for AWS in the local run. */
final class LocalPortsTest extends PortsContract {
  @Override
  Backend backend() {
    return Backend.local();
  }
}
