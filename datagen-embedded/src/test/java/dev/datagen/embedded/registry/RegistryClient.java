package dev.datagen.embedded.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Plain HTTP, as curl would. */
record RegistryClient(String url) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    String get(String path) {
        return exchange("GET", path, "");
    }

    String post(String path, String body) {
        return exchange("POST", path, body);
    }

    String put(String path, String body) {
        return exchange("PUT", path, body);
    }

    String delete(String path) {
        return exchange("DELETE", path, "");
    }

    /** A body for registering and comparing. */
    static String schema(String avro) {
        return JSON.createObjectNode().put("schema", avro).toString();
    }

    JsonNode tree(String answer) {
        try {
            return JSON.readTree(answer.substring(answer.indexOf(' ') + 1));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Status, a space, the body. */
    String exchange(String method, String path, String body) {
        HttpResponse<String> response = send(method, path, body);
        return response.statusCode() + " " + response.body();
    }

    HttpResponse<String> send(String method, String path, String body) {
        return send(request(path).method(method, BodyPublishers.ofString(body)));
    }

    /** Of the answer to a GET with this Accept. */
    Optional<String> contentType(String path, String accept) {
        return send(request(path).header("Accept", accept)).headers().firstValue("content-type");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofMinutes(2));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
