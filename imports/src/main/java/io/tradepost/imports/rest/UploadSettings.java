package io.tradepost.imports.rest;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** @param most bytes of a file when unpacked */
@ConfigurationProperties("tradepost.imports.upload")
record UploadSettings(@DefaultValue("16GB") DataSize most) {}
