package heard.local;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import heard.aws.Clients;
import heard.aws.DynamoCustomers;
import heard.aws.DynamoForm;
import heard.aws.DynamoOrganisations;
import heard.customer.Customer;
import heard.customer.CustomerDocument;
import heard.customer.Document;
import heard.local.template.Node;
import heard.staff.Organisation;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The sample chain: four shops in three countries, a service centre, the people who work there and
 * two hundred customers. Loading it again changes nothing.
 */
public final class Sample {
  private final boolean possible;
  private final DynamoOrganisations organisations;
  private final DynamoForm form;
  private final DynamoCustomers customers;

  Sample(Clients admin, String settingsTable, String customersTable, InstantSource clock) {
    possible = !settingsTable.isEmpty() && !customersTable.isEmpty();
    organisations = new DynamoOrganisations(admin.dynamoDb(), settingsTable, clock);
    form = new DynamoForm(admin.dynamoDb(), settingsTable, clock);
    customers = new DynamoCustomers(admin.dynamoDb(), customersTable);
  }

  /** Whether the template has tables for it. */
  public boolean isPossible() {
    return possible;
  }

  /** Whether somebody works here. */
  public boolean isLoaded() {
    return !organisation().colleagues().isEmpty();
  }

  /** Who we are, as the settings have it. */
  public Organisation organisation() {
    return organisations.current();
  }

  public void load() {
    if (isLoaded()) {
      return;
    }
    Node settings = settings();
    settings
        .entries()
        .forEach(
            (kind, all) ->
                all.entries()
                    .forEach((id, document) -> organisations.put(kind, id, fields(document))));
    form.put(
        organisation().teams().values().stream()
            .flatMap(team -> team.place().flatMap(organisation()::place).stream())
            .toList(),
        organisation().markets().values());
    customers("customers.csv").parallelStream().forEach(customers::put);
  }

  private static List<Customer> customers(String file) {
    try (Reader reader = open(file);
        CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(reader)) {
      return rows.stream().map(Sample::customer).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Customer customer(NamedCsvRecord row) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (String field : row.getHeader()) {
      text(row, field).ifPresent(value -> fields.put(field, value));
    }
    text(row, "flags").ifPresent(flag -> fields.put("flags", List.of(flag)));
    text(row, "tags").ifPresent(tag -> fields.put("tags", List.of(tag)));
    String since = text(row, "since").orElseThrow() + "T10:00:00Z";
    text(row, "marketing")
        .ifPresent(
            answer ->
                fields.put(
                    "consents",
                    List.of(
                        Map.of(
                            "purpose", "marketing",
                            "basis", "consent",
                            "granted", answer.equals("yes"),
                            "at", since,
                            "source", "asked at the till"))));
    return CustomerDocument.read(text(row, "id").orElseThrow(), Document.of(fields), 1);
  }

  private static Optional<String> text(NamedCsvRecord row, String field) {
    return row.findField(field).filter(value -> !value.isBlank());
  }

  private static Node settings() {
    LoaderOptions options = new LoaderOptions();
    try (Reader reader = open("settings.yaml")) {
      return new Node(new Yaml(new SafeConstructor(options)).load(reader));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> fields(Node document) {
    Map<String, Object> fields = new LinkedHashMap<>();
    document
        .entries()
        .forEach(
            (name, value) -> {
              if (value.value() != null) {
                fields.put(name, value.value());
              }
            });
    return fields;
  }

  private static Reader open(String file) {
    InputStream in = Sample.class.getResourceAsStream("/sample/" + file);
    if (in == null) {
      throw new IllegalStateException("no local/resources/sample/" + file);
    }
    return new InputStreamReader(in, StandardCharsets.UTF_8);
  }
}
