package heard.local;

import static org.assertj.core.api.Assertions.assertThat;

import heard.local.event.EventPattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Event patterns match as AWS documents them. */
class EventPatternTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"a":["x","y"]}                        | {"a":"y"}            | true
          {"a":["x"]}                            | {"a":"y"}            | false
          {"a":["x"]}                            | {"a":["q","x"]}      | true
          {"a":["x"],"b":["z"]}                  | {"a":"x"}            | false
          {"a":{"b":[{"exists":true}]}}          | {"a":{"b":"1"}}      | true
          {"a":{"b":[{"exists":true}]}}          | {"a":{}}             | false
          {"a":{"b":[{"exists":false}]}}         | {"a":{}}             | true
          {"a":[{"exists":true}]}                | {"a":{"b":"1"}}      | false
          {"a":[{"prefix":"CASE#"}]}             | {"a":"CASE#1"}       | true
          {"a":[{"prefix":"CASE#"}]}             | {"a":"X"}            | false
          {"a":[{"anything-but":["x"]}]}         | {"a":"y"}            | true
          {"a":[{"anything-but":["x"]}]}         | {"a":"x"}            | false
          {"a":[{"anything-but":["x"]}]}         | {}                   | false
          {"a":[{"anything-but":{"prefix":"x"}}]} | {"a":"xy"}          | false
          {"a":[{"numeric":[">",0,"<=",5]}]}     | {"a":5}              | true
          {"a":[{"numeric":[">",0,"<=",5]}]}     | {"a":6}              | false
          {"$or":[{"a":["1"]},{"b":["2"]}]}      | {"b":"2"}            | true
          {"a":[null]}                           | {"a":null}           | true
          """)
  void matches(String pattern, String event, boolean expected) {
    assertThat(EventPattern.matches(Json.read(pattern), Json.read(event))).isEqualTo(expected);
  }
}
