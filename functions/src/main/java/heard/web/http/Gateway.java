package heard.web.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the gateway's event and writes its answer as a stream: a person waits for the first byte.
 */
public final class Gateway {
  private static final JsonFactory JSON = new JsonFactory();

  private String route = "";
  private String path = "";
  private String query = "";
  private Map<String, String> headers = Map.of();
  private Map<String, String> parameters = Map.of();
  private final List<String> cookies = new ArrayList<>();
  private String body = "";
  private boolean encoded;
  private String sourceIp = "";

  private Gateway() {}

  public static Request read(InputStream event) throws IOException {
    var reading = new Gateway();
    try (JsonParser json = JSON.createParser(event)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        reading.field(json, json.currentName());
      }
    }
    byte[] bytes =
        reading.encoded
            ? Base64.getDecoder().decode(reading.body)
            : reading.body.getBytes(StandardCharsets.UTF_8);
    return new Request(
        reading.route,
        reading.path,
        Request.pairs(reading.query),
        reading.headers,
        List.copyOf(reading.cookies),
        reading.parameters,
        new Request.Bytes(bytes),
        reading.sourceIp);
  }

  private void field(JsonParser json, String name) throws IOException {
    JsonToken value = json.nextToken();
    switch (name) {
      case "routeKey" -> route = json.getText();
      case "rawPath" -> path = json.getText();
      case "rawQueryString" -> query = json.getText();
      case "headers" -> headers = texts(json);
      case "pathParameters" -> parameters = value == JsonToken.VALUE_NULL ? Map.of() : texts(json);
      case "body" -> body = value == JsonToken.VALUE_NULL ? "" : json.getText();
      case "isBase64Encoded" -> encoded = json.getBooleanValue();
      case "cookies" -> {
        while (json.nextToken() == JsonToken.VALUE_STRING) {
          cookies.add(json.getText());
        }
      }
      case "requestContext" -> context(json);
      default -> json.skipChildren();
    }
  }

  private void context(JsonParser json) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      boolean http = json.currentName().equals("http");
      json.nextToken();
      if (http) {
        sourceIp = texts(json).getOrDefault("sourceIp", "");
      } else {
        json.skipChildren();
      }
    }
  }

  private static Map<String, String> texts(JsonParser json) throws IOException {
    var texts = new LinkedHashMap<String, String>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      texts.put(name, json.getText());
    }
    return texts;
  }

  public static void write(Response response, OutputStream out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeNumberField("statusCode", response.status());
      json.writeObjectFieldStart("headers");
      for (var header : response.headers().entrySet()) {
        json.writeStringField(header.getKey(), header.getValue());
      }
      json.writeEndObject();
      if (!response.cookies().isEmpty()) {
        json.writeArrayFieldStart("cookies");
        for (String cookie : response.cookies()) {
          json.writeString(cookie);
        }
        json.writeEndArray();
      }
      boolean text = isText(response.headers().getOrDefault("content-type", ""));
      json.writeStringField(
          "body",
          text
              ? response.body().toString()
              : Base64.getEncoder().encodeToString(response.body().array()));
      json.writeBooleanField("isBase64Encoded", !text);
      json.writeEndObject();
    }
  }

  private static boolean isText(String type) {
    return type.startsWith("text/") || type.contains("json") || type.contains("svg");
  }
}
