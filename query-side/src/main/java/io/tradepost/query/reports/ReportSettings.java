package io.tradepost.query.reports;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param zone where days begin unless a request says otherwise */
@ConfigurationProperties("tradepost.reports")
record ReportSettings(@DefaultValue("Europe/London") ZoneId zone) {}
