package io.tradepost.gateway;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;

@Configuration(proxyBeanMethods = false)
class Connections {

    /** Files that come in, tables that go out, pages that follow what happens. */
    private static final Pattern STREAMS = Pattern.compile("/api/imports.*|/api/exports/.*|.*/export|.*/live");

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusals() {
        return tomcat -> tomcat.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(Refusals.class.getName());
            }
        });
    }

    /** By the time it ends the server has answered; a stream that a page listened to would keep it waiting for ever. */
    @Bean(destroyMethod = "shutdownNow")
    HttpClient client(Limits limits) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.connect())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    @Bean
    ClientHttpRequestFactory requests(HttpClient client, Limits limits) {
        ClientHttpRequestFactory usual = requests(client, limits.answer());
        ClientHttpRequestFactory streams = requests(client, limits.stream());
        return (uri, method) -> (STREAMS.matcher(uri.getPath()).matches() ? streams : usual).createRequest(uri, method);
    }

    private static ClientHttpRequestFactory requests(HttpClient client, Duration answer) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(answer);
        return requests;
    }
}
