package heard.aws;

import heard.casework.Case;
import heard.casework.CaseFile;
import heard.casework.Cases;
import heard.casework.Change;
import heard.casework.Entry;
import heard.casework.Note;
import heard.casework.Remedy;
import heard.casework.Stale;
import heard.casework.Wallets;
import heard.customer.Money;
import heard.feedback.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.Select;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Cases in the cases table: a partition each, and an index for whoever works from a list. */
public final class DynamoCases implements Cases {
  private static final String DESK = "desk";
  private static final String CUSTOMER = "customer";
  private static final String SHOP = "shop";
  private static final int TRIES = 8;

  private final DynamoDbClient dynamo;
  private final String table;

  public DynamoCases(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  @Override
  public Optional<CaseFile> file(Reference reference) {
    var entries = new ArrayList<Entry>();
    var notes = new ArrayList<Note>();
    Optional<Case> head = Optional.empty();
    var query =
        QueryRequest.builder()
            .tableName(table)
            .keyConditionExpression("pk = :pk")
            .expressionAttributeValues(
                Map.of(":pk", Attributes.text(CaseItem.partition(reference))))
            .consistentRead(true)
            .build();
    for (Map<String, AttributeValue> item : dynamo.queryPaginator(query).items()) {
      Row row = new Row(item);
      String sort = row.text("sk");
      if (sort.equals(CaseItem.SORT)) {
        head = Optional.of(CaseItem.read(row));
      } else if (sort.startsWith(EntryItem.ENTRY)) {
        entries.add(EntryItem.read(row));
      } else if (sort.startsWith(EntryItem.NOTE)) {
        notes.add(EntryItem.readNote(row));
      }
    }
    return head.map(c -> new CaseFile(c, entries, notes));
  }

  @Override
  public Optional<Case> head(Reference reference) {
    return Row.of(
            dynamo
                .getItem(
                    get -> get.tableName(table).key(CaseItem.key(reference)).consistentRead(true))
                .item())
        .map(CaseItem::read);
  }

  @Override
  public boolean change(Change change) {
    var transaction = new Transaction();
    add(transaction, change);
    change.beside().ifPresent(beside -> add(transaction, beside));
    int wallet = change.draw().map(draw -> WalletItem.draw(transaction, table, draw)).orElse(-1);
    for (int tried = 1; ; tried++) {
      try {
        int failed = transaction.write(dynamo);
        if (failed >= 0 && failed != wallet) {
          throw new Stale(change.next().reference());
        }
        return failed < 0;
      } catch (TransactionCanceledException conflict) {
        // Two cases of one customer meet at the wallet: which goes first is all the same.
        if (tried == TRIES || !Transaction.collided(conflict)) {
          throw conflict;
        }
      }
    }
  }

  private void add(Transaction transaction, Change change) {
    Case next = change.next();
    transaction.put(
        table,
        CaseItem.write(next),
        "version = :seen",
        Map.of(":seen", Attributes.number(next.version() - 1)));
    for (Entry entry : change.happened()) {
      transaction.put(table, EntryItem.write(next.reference(), entry), Transaction.ABSENT);
    }
    for (String code : Remedy.codes(change.happened())) {
      transaction.put(table, VoucherItem.write(code, next.reference()), Transaction.ABSENT);
    }
    for (Note note : change.noted()) {
      transaction.put(table, EntryItem.write(next.reference(), note), Transaction.ABSENT);
    }
  }

  @Override
  public Money used(String customer, int year, String currency) {
    return WalletItem.used(
        dynamo
            .getItem(
                get ->
                    get.tableName(table).key(WalletItem.key(customer, year)).consistentRead(true))
            .item(),
        currency);
  }

  @Override
  public Wallets wallets(Set<String> customers, int year) {
    if (customers.isEmpty()) {
      return this;
    }
    var keys = customers.stream().map(customer -> WalletItem.key(customer, year)).toList();
    var all = KeysAndAttributes.builder().keys(keys).build();
    var answer = dynamo.batchGetItem(batch -> batch.requestItems(Map.of(table, all)));
    if (!answer.unprocessedKeys().isEmpty()) {
      throw new IllegalStateException("the table is too busy to answer in full");
    }
    var found =
        answer.responses().getOrDefault(table, List.of()).stream()
            .collect(Collectors.toMap(item -> new Row(item).text("pk"), Function.identity()));
    return (customer, of, currency) ->
        WalletItem.used(found.get(new Row(WalletItem.key(customer, of)).text("pk")), currency);
  }

  @Override
  public Optional<Reference> voucher(String code) {
    return Row.of(dynamo.getItem(get -> get.tableName(table).key(VoucherItem.key(code))).item())
        .map(VoucherItem::read);
  }

  @Override
  public List<Case> desk(Desk desk, int most) {
    return dynamo
        .query(
            q ->
                q.tableName(table)
                    .indexName(DESK)
                    .keyConditionExpression("desk = :desk")
                    .expressionAttributeValues(
                        Map.of(":desk", Attributes.text(CaseItem.desk(desk))))
                    .limit(most))
        .items()
        .stream()
        .map(item -> CaseItem.read(new Row(item)))
        .toList();
  }

  @Override
  public int load(String colleague) {
    return dynamo
        .query(
            q ->
                q.tableName(table)
                    .indexName(DESK)
                    .keyConditionExpression("desk = :desk")
                    .expressionAttributeValues(
                        Map.of(":desk", Attributes.text(CaseItem.desk(new Cases.Owned(colleague)))))
                    .select(Select.COUNT)
                    .limit(200))
        .count();
  }

  @Override
  public List<Case> of(String customer, int most) {
    return newest(CUSTOMER, customer, most);
  }

  @Override
  public List<Case> about(Optional<String> place, int most) {
    return newest(SHOP, CaseItem.shop(place), most);
  }

  /** From an index that is named like its hash key and sorted by opening. */
  private List<Case> newest(String index, String value, int most) {
    return dynamo
        .query(
            q ->
                q.tableName(table)
                    .indexName(index)
                    .keyConditionExpression("#hash = :value")
                    .expressionAttributeNames(Map.of("#hash", index))
                    .expressionAttributeValues(Map.of(":value", Attributes.text(value)))
                    .scanIndexForward(false)
                    .limit(most))
        .items()
        .stream()
        .map(item -> CaseItem.read(new Row(item)))
        .toList();
  }
}
